CREATE TYPE address AS (street text COLLATE "C", "Zip Code" varchar(10), lines text[]);
CREATE TYPE person AS (name text, home address, others address[]);
CREATE TYPE nothing AS ();
CREATE TABLE people (id integer PRIMARY KEY, home address, whole person);
CREATE FUNCTION zip(address) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ($1)."Zip Code"';
COMMENT ON TYPE address IS 'where';
COMMENT ON COLUMN address.street IS 'with number';
