CREATE TABLE m (id integer PRIMARY KEY, at timestamptz, v numeric);
CREATE INDEX idx_m_at ON m (at);
CREATE INDEX idx_m_round_v ON m (round(v));
ALTER TABLE m CLUSTER ON idx_m_at;
