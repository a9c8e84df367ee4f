CREATE TYPE span AS RANGE (SUBTYPE = bigint);
CREATE TABLE t (id integer PRIMARY KEY, during span);
