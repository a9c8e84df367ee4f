-- A view goes and the one over it goes first.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE VIEW a AS SELECT id FROM t;
CREATE VIEW b AS SELECT id FROM a;
