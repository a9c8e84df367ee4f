-- Publications of tables, columns, rows, schemas and everything.
CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, secret text);
