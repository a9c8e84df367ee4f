-- A column under a materialized view changes its type: the view is made anew.
CREATE TABLE measures (id integer PRIMARY KEY, sensor integer NOT NULL, value real);
CREATE MATERIALIZED VIEW averages AS SELECT sensor, avg(value) AS value FROM measures GROUP BY sensor;
CREATE UNIQUE INDEX idx_averages_sensor ON averages (sensor);
