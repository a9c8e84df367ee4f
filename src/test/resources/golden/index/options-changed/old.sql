-- Storage options of an index change without a rebuild.
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text[]);
CREATE INDEX idx_t_a ON t (a);
CREATE INDEX idx_t_b ON t USING gin (b) WITH (fastupdate = off);
