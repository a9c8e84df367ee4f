-- Rows hold values of the range: PostgreSQL cannot change what it is a range of.
CREATE TYPE span AS RANGE (SUBTYPE = integer);
CREATE TABLE t (id integer PRIMARY KEY, during span);
