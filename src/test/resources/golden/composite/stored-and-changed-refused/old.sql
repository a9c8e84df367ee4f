-- Rows hold values of the type, so PostgreSQL changes no attribute's type.
CREATE TYPE address AS (street text, zip integer);
CREATE TABLE people (id integer PRIMARY KEY, home address);
