-- It goes with its index; the table stays.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE MATERIALIZED VIEW m AS SELECT count(*) AS n FROM t;
CREATE INDEX idx_m_n ON m (n);
