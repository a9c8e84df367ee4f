-- n_distinct and other options of columns.
CREATE TABLE t (a integer, b integer);
ALTER TABLE t ALTER a SET (n_distinct=100);
ALTER TABLE t ALTER b SET (n_distinct_inherited=-0.5, n_distinct=5);
