CREATE TABLE stays (room int4range, during daterange, CONSTRAINT stays_once EXCLUDE USING gist (room WITH &&, during WITH &&));
ALTER TABLE stays CLUSTER ON stays_once;
