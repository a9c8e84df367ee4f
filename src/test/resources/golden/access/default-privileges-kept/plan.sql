-- concern: rights on default-privileges:tables in app stay: nobody has approved that they are taken away

-- file: 01_change.up.sql
-- change: alter default privileges of in app

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT UPDATE ON TABLES TO pg_monitor;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter default privileges of in app

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE UPDATE ON TABLES FROM pg_monitor;

COMMIT;
