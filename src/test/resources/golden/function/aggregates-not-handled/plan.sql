
-- file: 01_change.up.sql
-- change: add name to t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Way back: loses the values of public.t.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t ADD COLUMN name text;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add name to t
-- Way back: loses the values of public.t.name; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t DROP COLUMN name;

COMMIT;
