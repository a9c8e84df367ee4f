CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (id integer PRIMARY KEY, t_id integer);
CREATE INDEX idx_r_t_id ON r (t_id);
