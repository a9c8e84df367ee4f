-- Values depend on the order of attributes: a type nobody stores is made again with what needs it.
CREATE TYPE pair AS (a integer, b text);
CREATE FUNCTION first(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE VIEW pairs AS SELECT ROW(1, 'x')::pair AS it;
COMMENT ON TYPE pair IS 'a pair';
