CREATE TABLE t (a integer, b integer, c integer);
ALTER TABLE t ALTER b SET (n_distinct=-0.25);
ALTER TABLE t ALTER c SET (n_distinct=7);
