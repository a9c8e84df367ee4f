CREATE TYPE address AS (street text, zip text);
CREATE TABLE people (id integer PRIMARY KEY, home address);
