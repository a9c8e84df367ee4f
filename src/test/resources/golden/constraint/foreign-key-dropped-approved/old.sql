-- A foreign key goes; its index stays.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (id integer PRIMARY KEY, t_id integer CONSTRAINT fk_r_t REFERENCES t);
CREATE INDEX idx_r_t_id ON r (t_id);
