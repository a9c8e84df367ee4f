CREATE UNLOGGED TABLE q (id integer PRIMARY KEY, at timestamptz);
CREATE INDEX idx_q_at ON q (at);
CREATE MATERIALIZED VIEW q_days AS SELECT at::date AS day, count(*) AS n FROM q GROUP BY 1;
CREATE UNIQUE INDEX idx_q_days_day ON q_days (day);
CREATE INDEX idx_q_days_n ON q_days (n DESC);
