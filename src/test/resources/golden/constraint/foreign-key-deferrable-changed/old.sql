-- Deferrability changes in place, by ALTER CONSTRAINT, without reading a row.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (id integer PRIMARY KEY, a integer CONSTRAINT fk_a REFERENCES t, b integer CONSTRAINT fk_b REFERENCES t DEFERRABLE INITIALLY DEFERRED);
