CREATE TABLE s (id integer PRIMARY KEY, a integer, b integer, CONSTRAINT s_a_unique UNIQUE NULLS NOT DISTINCT (a), CONSTRAINT s_b_unique UNIQUE (b));
