CREATE TABLE measures (id integer PRIMARY KEY, sensor bigint NOT NULL, value double precision);
CREATE MATERIALIZED VIEW averages AS SELECT sensor, avg(value) AS value FROM measures GROUP BY sensor;
CREATE UNIQUE INDEX idx_averages_sensor ON averages (sensor);
