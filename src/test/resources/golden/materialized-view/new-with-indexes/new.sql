CREATE TABLE hits (id bigint PRIMARY KEY, path text NOT NULL, at timestamptz NOT NULL);
CREATE MATERIALIZED VIEW hits_per_day AS
    SELECT path, (at AT TIME ZONE 'UTC')::date AS day, count(*) AS hits FROM hits GROUP BY 1, 2;
CREATE UNIQUE INDEX idx_hits_per_day_path_day ON hits_per_day (path, day);
CREATE INDEX idx_hits_per_day_hits ON hits_per_day (hits DESC) WHERE hits > 10;
COMMENT ON MATERIALIZED VIEW hits_per_day IS 'refreshed hourly';
