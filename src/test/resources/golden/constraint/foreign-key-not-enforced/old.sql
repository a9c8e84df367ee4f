-- NOT ENFORCED of PostgreSQL 18: one key is born so, one loses it.
-- since 18
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (id integer PRIMARY KEY, a integer, b integer CONSTRAINT fk_r_t_b REFERENCES t NOT ENFORCED);
