
-- file: 01_change.up.sql
-- change: alter table t
-- Locks: ACCESS EXCLUSIVE on public.t, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.t SET ACCESS METHOD pile;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter table t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.t SET ACCESS METHOD heap;

COMMIT;
