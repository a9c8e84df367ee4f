-- A dump of a schema has every materialized view WITH NO DATA: whether one is filled is no difference, and one that is made again is filled if it was.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE MATERIALIZED VIEW full_one AS SELECT id FROM t;
CREATE MATERIALIZED VIEW empty_one AS SELECT id FROM t WITH NO DATA;
CREATE MATERIALIZED VIEW changed AS SELECT id FROM t;
CREATE INDEX empty_one_id ON empty_one (id);
