
-- file: 01_change.up.sql
-- change: alter domain zip

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.zip DROP CONSTRAINT zip_check;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter domain zip

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.zip ADD CONSTRAINT zip_check CHECK ((VALUE ~ '^\d{5}$'::text));

COMMIT;
