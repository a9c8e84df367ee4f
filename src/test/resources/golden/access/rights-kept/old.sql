-- Rights that only the older schema grants stay until somebody approves; what is granted beside them comes.
CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE FUNCTION quiet() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION loud() RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT SELECT ON users TO pg_monitor WITH GRANT OPTION;
GRANT INSERT ON users TO pg_monitor;
REVOKE EXECUTE ON FUNCTION loud() FROM PUBLIC;
