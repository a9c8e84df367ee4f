-- A range with a canonical function: the shell, the function, the range; it goes with its function.
CREATE TYPE gone;
CREATE FUNCTION gone_canonical(gone) RETURNS gone LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE gone AS RANGE (SUBTYPE = integer, CANONICAL = gone_canonical, MULTIRANGE_TYPE_NAME = gones);
CREATE TYPE floors;
CREATE FUNCTION floors_canonical(floors) RETURNS floors LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE floors AS RANGE (SUBTYPE = integer, CANONICAL = floors_canonical, MULTIRANGE_TYPE_NAME = all_floors);
CREATE TABLE houses (id integer PRIMARY KEY, levels floors);
