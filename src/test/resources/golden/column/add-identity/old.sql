-- A new identity column on a table that has a key already.
CREATE TABLE readings (sensor text, at timestamptz, value real, PRIMARY KEY (sensor, at));
