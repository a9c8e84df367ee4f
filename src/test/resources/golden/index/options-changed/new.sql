CREATE TABLE t (id integer PRIMARY KEY, a integer, b text[]);
CREATE INDEX idx_t_a ON t (a) WITH (fillfactor = 60);
CREATE INDEX idx_t_b ON t USING gin (b);
