-- Attributes come, go and change in place; tables that hold such values keep them.
CREATE TYPE address AS (street text, zip varchar(10), legacy integer);
CREATE TYPE unused AS (a integer, b integer);
CREATE TABLE people (id integer PRIMARY KEY, home address);
COMMENT ON COLUMN address.zip IS 'five digits';
