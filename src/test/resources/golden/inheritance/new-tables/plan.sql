-- needs no rows from: SELECT ctid FROM public.places WHERE NOT ((size > 0))

-- file: 01_change_create_table_tagged.up.sql
-- change: create table tagged
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Way back: loses the rows of public.tagged; the values of public.places.size; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.tagged (
    tag text,
    name text
);
ALTER TABLE public.places ADD COLUMN size integer DEFAULT 1;
ALTER TABLE public.places ADD CONSTRAINT places_size_check CHECK ((size > 0)) NOT VALID;

COMMIT;

-- file: 01_change_create_table_tagged.down.sql
-- Undoes: change: create table tagged
-- Way back: loses the rows of public.tagged; the values of public.places.size; to keep it: dump the
--     table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places DROP CONSTRAINT places_size_check;
ALTER TABLE public.places DROP COLUMN size;
DROP TABLE public.tagged;

COMMIT;

-- file: 02_change_validate_places_size_check.up.sql
-- change: validate places_size_check
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.places VALIDATE CONSTRAINT places_size_check;

COMMIT;

-- file: 02_change_validate_places_size_check.down.sql
-- Undoes: change: validate places_size_check

-- Nothing to do.

-- file: 03_change_create_table_cities_and_more.up.sql
-- change: create table cities and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only
-- Way back: loses the rows of public.cities; the rows of public.capitals; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.cities (
    size integer DEFAULT 5,
    mayor text,
    CONSTRAINT cities_mayor_check CHECK ((mayor <> ''::text))
)
INHERITS (public.places, public.tagged);
CREATE TABLE public.capitals (
    CONSTRAINT capitals_id_not_null NOT NULL id,
    CONSTRAINT capitals_mayor_not_null NOT NULL mayor,
    state text,
    CONSTRAINT capitals_pkey PRIMARY KEY (id)
)
INHERITS (public.cities);
ALTER TABLE public.capitals ALTER COLUMN name SET DEFAULT 'none'::text;
CREATE INDEX capitals_name ON public.capitals USING btree (name);

COMMIT;

-- file: 03_change_create_table_cities_and_more.down.sql
-- Undoes: change: create table cities and more
-- Way back: loses the rows of public.cities; the rows of public.capitals; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.capitals_name;
DROP TABLE public.capitals;
DROP TABLE public.cities;

COMMIT;
