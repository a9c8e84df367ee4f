
-- file: 01_change_drop_table_cities.up.sql
-- change: drop table cities
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Way back: loses the rows of public.cities; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.cities;

COMMIT;

-- file: 01_change_drop_table_cities.down.sql
-- Undoes: change: drop table cities
-- Way back: loses the rows of public.cities; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.cities (
    mayor text
)
INHERITS (public.places);

COMMIT;

-- file: 02_change_drop_table_places.up.sql
-- change: drop table places
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Way back: loses the rows of public.places; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.places;

COMMIT;

-- file: 02_change_drop_table_places.down.sql
-- Undoes: change: drop table places
-- Way back: loses the rows of public.places; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.places (
    id integer NOT NULL,
    name text NOT NULL,
    CONSTRAINT places_pkey PRIMARY KEY (id)
);

COMMIT;
