CREATE FUNCTION longer(one text, two text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN length(one) >= length(two) THEN one ELSE two END';
CREATE AGGREGATE longest(text) (SFUNC = longer, STYPE = text);
COMMENT ON AGGREGATE longest(text) IS 'the longest';
