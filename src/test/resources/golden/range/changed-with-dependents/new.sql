CREATE TYPE span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = spans);
CREATE FUNCTION width(span) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT upper($1) - lower($1)';
CREATE FUNCTION unit() RETURNS span LANGUAGE sql IMMUTABLE RETURN span(0, 1);
CREATE VIEW units AS SELECT span(0, 1) AS it;
COMMENT ON TYPE span IS 'from to';
COMMENT ON FUNCTION width(span) IS 'how long';
