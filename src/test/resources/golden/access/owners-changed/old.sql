-- Owners are stated for what should not belong to whoever runs the migration.
CREATE SCHEMA app;
CREATE TABLE app.users (id serial PRIMARY KEY);
CREATE TABLE app.other (id integer PRIMARY KEY);
CREATE VIEW app.ids AS SELECT id FROM app.users;
CREATE FUNCTION app.f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE TYPE app.pair AS (a integer);
ALTER TABLE app.users OWNER TO golden_one;
ALTER VIEW app.ids OWNER TO golden_one;
