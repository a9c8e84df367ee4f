/// SQL to risks, statement by statement: what is lost, who waits, what cannot be told.
///
/// [dev.pgwright.guard.statement.SqlSession] judges what one session sends, in order.
@org.jspecify.annotations.NullMarked
package dev.pgwright.guard.statement;
