-- NOT VALID is wanted on one key, and gone from another.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (id integer PRIMARY KEY, a integer, b integer);
ALTER TABLE r ADD CONSTRAINT fk_r_t_b FOREIGN KEY (b) REFERENCES t NOT VALID;
