-- Only an index and the storage options change: the view keeps its rows.
CREATE TABLE t (id integer PRIMARY KEY, a integer, b text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 90) AS SELECT id, a, b FROM t;
CREATE INDEX idx_m_a ON m (a);
