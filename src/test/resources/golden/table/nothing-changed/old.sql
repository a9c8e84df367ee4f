-- Written differently, the same in the catalogs: no step at all.
CREATE TABLE t (id serial PRIMARY KEY, n int4 CHECK (n IN (1, 2)), d timestamp with time zone DEFAULT CURRENT_TIMESTAMP, s character varying(10) DEFAULT 'x');
CREATE INDEX ON t (n);
