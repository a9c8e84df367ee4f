-- Another return type cannot replace: the function is dropped and made, the view over it with it.
CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION half(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n / 2';
CREATE VIEW halves AS SELECT id, half(a)::numeric AS half FROM t;
