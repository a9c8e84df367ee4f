CREATE TABLE t (id integer PRIMARY KEY, a integer);
CREATE INDEX idx_t_a ON t (a);
