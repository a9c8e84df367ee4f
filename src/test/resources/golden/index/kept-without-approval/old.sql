-- Two indexes on the old side only: they stay, and a third comes.
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer);
CREATE INDEX idx_t_a ON t (a);
CREATE UNIQUE INDEX idx_t_b ON t (b);
