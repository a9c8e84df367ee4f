-- An index that becomes unique, and one that no longer is.
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX t_a ON t (a);
CREATE UNIQUE INDEX t_b ON t (b);
