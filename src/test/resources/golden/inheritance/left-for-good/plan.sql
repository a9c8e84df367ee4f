
-- file: 01_change_disinherit_places.up.sql
-- change: disinherit places
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Way back: not possible: PostgreSQL keeps the columns of public.cities as its own once it has left
--     public.places

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities NO INHERIT public.places;

COMMIT;

-- file: 01_change_disinherit_places.down.sql
-- Undoes: change: disinherit places
-- Way back: not possible: PostgreSQL keeps the columns of public.cities as its own once it has left
--     public.places

-- Nothing to do.

-- file: 02_change_alter_cities.up.sql
-- change: alter cities
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities RENAME CONSTRAINT places_id_not_null TO cities_id_not_null;
ALTER TABLE public.cities RENAME CONSTRAINT places_name_not_null TO cities_name_not_null;

COMMIT;

-- file: 02_change_alter_cities.down.sql
-- Undoes: change: alter cities

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities RENAME CONSTRAINT cities_name_not_null TO places_name_not_null;
ALTER TABLE public.cities RENAME CONSTRAINT cities_id_not_null TO places_id_not_null;

COMMIT;
