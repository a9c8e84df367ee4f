-- A view over a column that changes its type goes for good, with a materialized view over it.
CREATE TABLE jobs (id bigint PRIMARY KEY, name varchar(100) NOT NULL, key text);
CREATE VIEW named_jobs AS SELECT id, name FROM jobs;
CREATE MATERIALIZED VIEW job_names AS SELECT id, upper(name::text) AS name FROM named_jobs;
CREATE UNIQUE INDEX job_names_id ON job_names (id);
