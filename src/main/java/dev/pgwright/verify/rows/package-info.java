/// Rows for tables that are to be migrated, and whether they survive.
///
/// The server says what it takes: values come from the types and from the constants in constraints,
/// and are changed until the constraint that refused a row lets it pass.
@org.jspecify.annotations.NullMarked
package dev.pgwright.verify.rows;
