CREATE TABLE users (id integer PRIMARY KEY, name varchar(20));
CREATE VIEW names AS SELECT id, name FROM users;
CREATE FUNCTION first_name() RETURNS SETOF names LANGUAGE sql AS 'SELECT * FROM names LIMIT 1';
GRANT SELECT ON names TO pg_monitor;
GRANT UPDATE (name) ON names TO pg_read_all_stats;
REVOKE EXECUTE ON FUNCTION first_name() FROM PUBLIC;
