-- Keys over time of PostgreSQL 18: WITHOUT OVERLAPS and PERIOD.
CREATE EXTENSION btree_gist;
CREATE TABLE plain (id integer PRIMARY KEY);
