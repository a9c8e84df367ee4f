-- An operator class over another function, a family that gets an operator, a cast that changes its context.
CREATE TYPE pair AS (a integer, b integer);
CREATE FUNCTION by_a(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp(($1).a, ($2).a)';
CREATE FUNCTION by_b(pair, pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp(($1).b, ($2).b)';
CREATE FUNCTION less(pair, pair) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a < ($2).a';
CREATE FUNCTION first(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE OPERATOR <# (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair);
CREATE OPERATOR FAMILY pairs USING btree;
CREATE OPERATOR CLASS ordered FOR TYPE pair USING btree FAMILY pairs AS OPERATOR 1 <#, FUNCTION 1 by_a(pair, pair);
CREATE CAST (pair AS integer) WITH FUNCTION first(pair) AS ASSIGNMENT;
CREATE TABLE t (id integer PRIMARY KEY, p pair);
CREATE INDEX t_p ON t (p ordered);
