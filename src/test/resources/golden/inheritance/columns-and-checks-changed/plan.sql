-- needs no rows from: SELECT ctid FROM public.cities WHERE NOT ((note <> ''::text))
-- needs no rows from: SELECT ctid FROM public.places WHERE NOT ((size > 0))

-- file: 01_change_alter_cities.up.sql
-- change: alter cities
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Way back: loses the values of public.places.size; the values of public.places.note; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places ADD COLUMN size integer DEFAULT 1;
ALTER TABLE public.places ADD COLUMN note text;
ALTER TABLE public.cities ADD CONSTRAINT cities_note_check CHECK ((note <> ''::text)) NOT VALID;
ALTER TABLE public.places ADD CONSTRAINT places_size_check CHECK ((size > 0)) NOT VALID;

COMMIT;

-- file: 01_change_alter_cities.down.sql
-- Undoes: change: alter cities
-- Way back: loses the values of public.places.size; the values of public.places.note; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places DROP CONSTRAINT places_size_check;
ALTER TABLE public.cities DROP CONSTRAINT cities_note_check;
ALTER TABLE public.places DROP COLUMN note;
ALTER TABLE public.places DROP COLUMN size;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities VALIDATE CONSTRAINT cities_note_check;
ALTER TABLE public.places VALIDATE CONSTRAINT places_size_check;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
