
-- file: 01_change.up.sql
-- change: alter cities
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Way back: loses the values of public.places.size; the values of public.places.kind; to keep it:
--     rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places DROP COLUMN size;
ALTER TABLE public.places DROP COLUMN kind;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter cities
-- Way back: loses the values of public.places.size; the values of public.places.kind; to keep it:
--     rename the column instead and drop it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places ADD COLUMN kind text;
ALTER TABLE public.places ADD COLUMN size integer;

COMMIT;
