-- Estimators change in place; another function needs a new operator, with the view over it. A family gains and loses members in place.
CREATE FUNCTION less(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 < length($2)';
CREATE FUNCTION lesser(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1 < length($2)';
CREATE FUNCTION cmp(integer, text) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
CREATE OPERATOR <# (FUNCTION = less, LEFTARG = integer, RIGHTARG = text, RESTRICT = scalarltsel);
CREATE OPERATOR <## (FUNCTION = less, LEFTARG = integer, RIGHTARG = text);
CREATE VIEW compared AS SELECT 1 OPERATOR(public.<##) 'x'::text AS it;
CREATE OPERATOR FAMILY mixed USING btree;
ALTER OPERATOR FAMILY mixed USING btree ADD OPERATOR 1 <# (integer, text), FUNCTION 1 (integer, text) cmp(integer, text);
CREATE CAST (bigint AS interval) WITH INOUT;
COMMENT ON OPERATOR <## (integer, text) IS 'less still';
COMMENT ON CAST (bigint AS interval) IS 'seconds';
