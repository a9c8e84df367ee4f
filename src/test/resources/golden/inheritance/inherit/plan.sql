
-- file: 01_change_disinherit_places.up.sql
-- change: disinherit places
-- Locks: ACCESS EXCLUSIVE on public.towns, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.towns NO INHERIT public.places;

COMMIT;

-- file: 01_change_disinherit_places.down.sql
-- Undoes: change: disinherit places

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.towns INHERIT public.places;

COMMIT;

-- file: 02_change_inherit_places.up.sql
-- change: inherit places
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities INHERIT public.places;

COMMIT;

-- file: 02_change_inherit_places.down.sql
-- Undoes: change: inherit places

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities NO INHERIT public.places;

COMMIT;
