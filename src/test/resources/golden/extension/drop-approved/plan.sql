
-- file: 01_change.up.sql
-- change: drop extension unaccent

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP EXTENSION unaccent;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop extension unaccent

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE EXTENSION unaccent WITH SCHEMA public;

COMMIT;
