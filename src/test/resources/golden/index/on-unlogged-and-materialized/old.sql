-- Indexes on an unlogged table and on a materialized view, both present already.
CREATE UNLOGGED TABLE q (id integer PRIMARY KEY, at timestamptz);
CREATE MATERIALIZED VIEW q_days AS SELECT at::date AS day, count(*) AS n FROM q GROUP BY 1;
