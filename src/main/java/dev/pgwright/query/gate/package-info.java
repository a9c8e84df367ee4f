/// What may be run against a user's database: one statement whose grammar only reads, and whose
/// functions, operators, casts, views and policies are known to have no effects.
///
/// [dev.pgwright.query.gate.ReadStatement] looks at the text, [dev.pgwright.query.gate.Gate] at
/// what the names in it mean in one database.
@org.jspecify.annotations.NullMarked
package dev.pgwright.query.gate;
