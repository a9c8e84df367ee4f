CREATE TYPE floors;
CREATE FUNCTION floors_canonical(floors) RETURNS floors LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'int4range_canonical';
CREATE TYPE floors AS RANGE (SUBTYPE = integer, CANONICAL = floors_canonical, MULTIRANGE_TYPE_NAME = all_floors);
CREATE TYPE pages;
CREATE FUNCTION pages_canonical(pages) RETURNS pages LANGUAGE internal IMMUTABLE STRICT AS 'int8range_canonical';
CREATE TYPE pages AS RANGE (SUBTYPE = bigint, CANONICAL = pages_canonical, SUBTYPE_DIFF = int8range_subdiff);
CREATE TABLE houses (id integer PRIMARY KEY, levels floors, read pages);
COMMENT ON FUNCTION pages_canonical(pages) IS 'whole pages';
COMMENT ON FUNCTION floors_canonical(floors) IS 'whole floors';
