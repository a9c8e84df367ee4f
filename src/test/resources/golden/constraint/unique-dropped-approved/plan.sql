
-- file: 01_change.up.sql
-- change: drop u_name_unique
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT u_name_unique;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop u_name_unique

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u ADD CONSTRAINT u_name_unique UNIQUE (name);

COMMIT;
