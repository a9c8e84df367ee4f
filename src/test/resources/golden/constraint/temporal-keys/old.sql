-- Keys over time of PostgreSQL 18: WITHOUT OVERLAPS and PERIOD.
-- since 18
CREATE EXTENSION btree_gist;
CREATE TABLE plain (id integer PRIMARY KEY);
