-- Every kind of object with privileges; what is usual for it can be taken away as well.
CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, secret text);
CREATE SEQUENCE app.numbers;
CREATE VIEW app.names AS SELECT name FROM app.users;
CREATE FUNCTION app.quiet() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.loud(a integer) RETURNS integer LANGUAGE sql AS 'SELECT a';
CREATE PROCEDURE app.done() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.total(integer) (SFUNC = int4_sum, STYPE = bigint);
CREATE TYPE app.mood AS ENUM ('ok');
CREATE DOMAIN app.word AS text;
CREATE FOREIGN DATA WRAPPER wrap;
CREATE SERVER there FOREIGN DATA WRAPPER wrap;
GRANT SELECT, INSERT, TRIGGER ON app.users TO pg_monitor;
GRANT SELECT (name), UPDATE (name) ON app.users TO pg_read_all_stats;
GRANT USAGE ON SCHEMA app TO pg_monitor WITH GRANT OPTION;
REVOKE EXECUTE ON FUNCTION app.quiet() FROM PUBLIC;
