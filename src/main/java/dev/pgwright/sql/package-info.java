/// SQL text to statements and back.
///
/// [dev.pgwright.sql.Script] cuts a script into statements as psql does; tokens follow the rules of
/// the scanner of PostgreSQL 18 (`scan.l`) with `standard_conforming_strings` on.
@org.jspecify.annotations.NullMarked
package dev.pgwright.sql;
