/// The bodies of DO blocks and of routines in PL/pgSQL: the SQL that they send to the server, as
/// far as it follows from the text.
@org.jspecify.annotations.NullMarked
package dev.pgwright.sql.body;
