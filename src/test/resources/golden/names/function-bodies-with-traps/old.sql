-- Bodies that break naive splitting and quoting.
CREATE TABLE t (id integer PRIMARY KEY);
