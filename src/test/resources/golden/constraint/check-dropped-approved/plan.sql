
-- file: 01_change.up.sql
-- change: drop g_n_check
-- Locks: ACCESS EXCLUSIVE on public.g, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.g DROP CONSTRAINT g_n_check;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop g_n_check

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.g DROP CONSTRAINT IF EXISTS g_n_check;
ALTER TABLE public.g ADD CONSTRAINT g_n_check CHECK ((n > 0)) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.g VALIDATE CONSTRAINT g_n_check;

RESET lock_timeout;
RESET statement_timeout;
