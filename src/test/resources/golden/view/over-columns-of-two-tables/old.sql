-- The columns of a view change their types in two tables: it is there between any two steps.
CREATE TABLE t (id int PRIMARY KEY, a int, b int, c text);
CREATE TABLE u (id int PRIMARY KEY, d int);
CREATE VIEW v AS SELECT t.id, t.a, t.b, t.c, u.d FROM t JOIN u ON u.id = t.id;
