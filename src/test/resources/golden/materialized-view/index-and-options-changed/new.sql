CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 75) AS SELECT id, a, b FROM t;
CREATE INDEX idx_m_a ON m (a, b);
CREATE UNIQUE INDEX idx_m_id ON m (id);
