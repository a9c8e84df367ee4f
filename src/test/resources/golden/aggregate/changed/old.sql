-- CREATE OR REPLACE changes what it can; another result needs a new one, and the view over it goes and comes.
CREATE FUNCTION longer(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END';
CREATE FUNCTION len(a text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length(a)';
CREATE AGGREGATE longest(text) (SFUNC = longer, STYPE = text, INITCOND = '');
CREATE AGGREGATE best(text) (SFUNC = longer, STYPE = text);
CREATE VIEW names AS SELECT best(relname::text) AS it FROM pg_class;
COMMENT ON AGGREGATE best(text) IS 'the best';
