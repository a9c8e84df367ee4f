-- A range type goes with the column that stores it and the function that makes it.
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE TABLE t (id integer PRIMARY KEY, during span DEFAULT span(0, 1));
CREATE FUNCTION unit() RETURNS span LANGUAGE sql IMMUTABLE RETURN span(0, 1);
