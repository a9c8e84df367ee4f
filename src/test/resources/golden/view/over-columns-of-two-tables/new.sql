CREATE TABLE t (id int PRIMARY KEY, a bigint, b bigint, c text);
CREATE TABLE u (id int PRIMARY KEY, d bigint);
CREATE VIEW v AS SELECT t.id, t.a, t.b, t.c, u.d FROM t JOIN u ON u.id = t.id;
