
-- file: 01_change.up.sql
-- change: create table app.fresh
-- Way back: loses the rows of app.fresh; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE app.fresh (
    id integer NOT NULL,
    CONSTRAINT fresh_pkey PRIMARY KEY (id)
);
REVOKE USAGE ON SCHEMA app FROM pg_monitor;
GRANT USAGE ON SCHEMA app TO pg_monitor;
GRANT CREATE ON SCHEMA public TO pg_monitor;
REVOKE USAGE ON TYPE app.mood FROM PUBLIC;
GRANT USAGE ON DOMAIN app.word TO pg_monitor;
GRANT USAGE ON SEQUENCE app.numbers TO PUBLIC;
GRANT SELECT ON TABLE app.fresh TO pg_monitor WITH GRANT OPTION;
REVOKE INSERT, TRIGGER ON TABLE app.users FROM pg_monitor;
GRANT DELETE ON TABLE app.users TO pg_monitor;
GRANT SELECT (id) ON TABLE app.users TO pg_read_all_stats;
REVOKE UPDATE (name) ON TABLE app.users FROM pg_read_all_stats;
GRANT SELECT ON TABLE app.names TO pg_monitor WITH GRANT OPTION;
REVOKE EXECUTE ON FUNCTION app.loud(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.loud(integer) TO pg_monitor;
GRANT EXECUTE ON FUNCTION app.quiet() TO PUBLIC;
REVOKE EXECUTE ON PROCEDURE app.done() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION app.total(integer) FROM PUBLIC;
GRANT USAGE ON FOREIGN DATA WRAPPER wrap TO pg_monitor;
GRANT USAGE ON FOREIGN SERVER there TO pg_monitor;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table app.fresh
-- Way back: loses the rows of app.fresh; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

REVOKE USAGE ON FOREIGN SERVER there FROM pg_monitor;
REVOKE USAGE ON FOREIGN DATA WRAPPER wrap FROM pg_monitor;
GRANT EXECUTE ON FUNCTION app.total(integer) TO PUBLIC;
GRANT EXECUTE ON PROCEDURE app.done() TO PUBLIC;
REVOKE EXECUTE ON FUNCTION app.quiet() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.loud(integer) TO PUBLIC;
REVOKE EXECUTE ON FUNCTION app.loud(integer) FROM pg_monitor;
REVOKE SELECT ON TABLE app.names FROM pg_monitor;
GRANT UPDATE (name) ON TABLE app.users TO pg_read_all_stats;
REVOKE SELECT (id) ON TABLE app.users FROM pg_read_all_stats;
REVOKE DELETE ON TABLE app.users FROM pg_monitor;
GRANT INSERT, TRIGGER ON TABLE app.users TO pg_monitor;
REVOKE USAGE ON SEQUENCE app.numbers FROM PUBLIC;
REVOKE USAGE ON DOMAIN app.word FROM pg_monitor;
GRANT USAGE ON TYPE app.mood TO PUBLIC;
REVOKE CREATE ON SCHEMA public FROM pg_monitor;
REVOKE USAGE ON SCHEMA app FROM pg_monitor;
GRANT USAGE ON SCHEMA app TO pg_monitor WITH GRANT OPTION;
DROP TABLE app.fresh;

COMMIT;
