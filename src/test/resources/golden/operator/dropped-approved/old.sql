-- An operator goes with its class, its cast and the functions below; the family that came with the class too.
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION less(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a < ($2).a';
CREATE FUNCTION first(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE OPERATOR <# (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair);
CREATE OPERATOR CLASS by_a FOR TYPE pair USING btree AS OPERATOR 1 <#;
CREATE CAST (pair AS integer) WITH FUNCTION first(pair);
