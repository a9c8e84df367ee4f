CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE FUNCTION half(n integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT n / 2.0';
CREATE VIEW halves AS SELECT id, half(a)::numeric AS half FROM t;
