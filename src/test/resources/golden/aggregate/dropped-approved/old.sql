-- An aggregate goes before the function that it calls.
CREATE FUNCTION longer(a text, b text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END';
CREATE AGGREGATE longest(text) (SFUNC = longer, STYPE = text);
CREATE AGGREGATE ranked(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
COMMENT ON AGGREGATE ranked(double precision ORDER BY anyelement) IS 'in order';
