CREATE TYPE pair AS (b text, a integer);
CREATE FUNCTION first(pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE VIEW pairs AS SELECT ROW('x', 1)::pair AS it;
COMMENT ON TYPE pair IS 'a pair';
