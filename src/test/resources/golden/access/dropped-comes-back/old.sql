-- The way back of a drop restores the privileges too.
CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE VIEW names AS SELECT name FROM users;
GRANT SELECT, INSERT ON users TO pg_monitor;
GRANT UPDATE (name) ON users TO pg_monitor WITH GRANT OPTION;
GRANT SELECT ON names TO PUBLIC;
