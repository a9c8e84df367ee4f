CREATE FUNCTION longer(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END';
CREATE FUNCTION len(a text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length(a)';
CREATE AGGREGATE longest(text) (SFUNC = longer, STYPE = text, INITCOND = 'x', PARALLEL = SAFE);
CREATE AGGREGATE best(text) (SFUNC = longer, STYPE = text, FINALFUNC = len);
CREATE VIEW names AS SELECT best(relname::text) AS it FROM pg_class;
COMMENT ON AGGREGATE best(text) IS 'the best';
