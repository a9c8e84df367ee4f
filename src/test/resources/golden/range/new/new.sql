CREATE FUNCTION time_diff(x time, y time) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT AS 'SELECT EXTRACT(EPOCH FROM (x - y))::double precision';
CREATE TYPE hours AS RANGE (SUBTYPE = time, SUBTYPE_DIFF = time_diff);
CREATE TYPE "Words" AS RANGE (SUBTYPE = text, COLLATION = "C", MULTIRANGE_TYPE_NAME = "Many Words");
CREATE TABLE bookings (id integer PRIMARY KEY, open hours, spells "Many Words");
CREATE FUNCTION midday() RETURNS hours LANGUAGE sql IMMUTABLE RETURN hours('11:00', '13:00');
COMMENT ON TYPE hours IS 'of a day';
