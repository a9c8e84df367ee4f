-- NULLS NOT DISTINCT appears on one constraint and disappears from another.
-- since 15
CREATE TABLE s (id integer PRIMARY KEY, a integer, b integer, CONSTRAINT s_a_unique UNIQUE (a), CONSTRAINT s_b_unique UNIQUE NULLS NOT DISTINCT (b));
