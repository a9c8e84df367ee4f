CREATE TYPE address AS (street text, zip varchar(10), country text, region text COLLATE "C");
CREATE TYPE unused AS (a bigint, b text COLLATE "C");
CREATE TABLE people (id integer PRIMARY KEY, home address);
COMMENT ON COLUMN address.zip IS 'any';
