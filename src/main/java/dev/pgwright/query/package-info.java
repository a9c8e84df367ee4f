/// The guarded reader: one read of a user's database, through every layer of [ADR
/// 0014](docs/decisions/0014-the-users-database-is-only-read.md).
///
/// [dev.pgwright.query.Reader] looks at the statement and at what its names mean, opens a cursor
/// for it in a `READ ONLY` transaction, fetches one row more than it was asked for, and rolls back.
@org.jspecify.annotations.NullMarked
package dev.pgwright.query;
