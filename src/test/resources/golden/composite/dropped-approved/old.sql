-- A composite type goes with the column and the function that use it.
CREATE TYPE address AS (street text, zip text);
CREATE TABLE people (id integer PRIMARY KEY, home address);
CREATE FUNCTION zip(address) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ($1).zip';
COMMENT ON TYPE address IS 'where';
COMMENT ON COLUMN address.street IS 'with number';
