-- concern: the type of column:public.cities.id changes in place, since public.cities has 10,000 rows, as you state: reads and writes of public.cities wait while the server writes every row again
-- concern: the type of column:public.cities.country_id changes in place, since public.cities has 10,000 rows, as you state: reads and writes of public.cities wait while the server writes every row again
-- concern: the type of column:public.countries.id changes in place, since public.countries has 195 rows, as you state: reads and writes of public.countries wait while the server writes every row again
-- concern: the type of column:public.countries.area changes in place, since public.countries has 195 rows, as you state: reads and writes of public.countries wait while the server writes every row again
-- concern: the type of column:public.countries.seen changes in place, since public.countries has 195 rows, as you state: reads and writes of public.countries wait while the server writes every row again
-- concern: the values of column:public.countries.seen are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files

-- file: 01_change_drop_fk_cities_countries.up.sql
-- change: drop fk_cities_countries
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.countries, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.cities DROP CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 01_change_drop_fk_cities_countries.down.sql
-- Undoes: change: drop fk_cities_countries

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.cities ADD CONSTRAINT fk_cities_countries FOREIGN KEY (country_id)
    REFERENCES public.countries(id);

COMMIT;

-- file: 02_change_alter_id_and_country_id_of_cities.up.sql
-- change: alter id and country_id of cities
-- Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities ALTER COLUMN id TYPE bigint, ALTER COLUMN country_id TYPE bigint;
DROP VIEW public.named_countries;

COMMIT;

-- file: 02_change_alter_id_and_country_id_of_cities.down.sql
-- Undoes: change: alter id and country_id of cities

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.named_countries (id, name, area) AS
 SELECT id,
    name,
    area
   FROM public.countries;
ALTER TABLE public.cities ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN country_id TYPE integer USING country_id::integer;

COMMIT;

-- file: 03_change_alter_id_and_area_and_seen_of_countries.up.sql
-- change: alter id and area and seen of countries
-- Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.countries ALTER COLUMN area DROP DEFAULT;
ALTER TABLE public.countries ALTER COLUMN id TYPE bigint, ALTER COLUMN area TYPE numeric(12,1),
    ALTER COLUMN seen TYPE timestamp with time zone USING seen AT TIME ZONE 'UTC';
ALTER TABLE public.countries ALTER COLUMN area SET DEFAULT 0.5;
CREATE VIEW public.named_countries (id, name, area) AS
 SELECT id,
    name,
    area
   FROM public.countries;

COMMIT;

-- file: 03_change_alter_id_and_area_and_seen_of_countries.down.sql
-- Undoes: change: alter id and area and seen of countries

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.named_countries;
ALTER TABLE public.countries ALTER COLUMN area DROP DEFAULT;
ALTER TABLE public.countries ALTER COLUMN id TYPE integer USING id::integer,
    ALTER COLUMN area TYPE numeric(8,2) USING area::numeric(8,2),
    ALTER COLUMN seen TYPE timestamp without time zone USING seen AT TIME ZONE 'UTC';
ALTER TABLE public.countries ALTER COLUMN area SET DEFAULT 0.5;

COMMIT;

-- file: 04_change_add_fk_cities_countries.up.sql
-- change: add fk_cities_countries
-- Locks: SHARE ROW EXCLUSIVE on public.cities, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.countries, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.countries, public.cities IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.cities ADD CONSTRAINT fk_cities_countries FOREIGN KEY (country_id)
    REFERENCES public.countries(id) NOT VALID;

COMMIT;

-- file: 04_change_add_fk_cities_countries.down.sql
-- Undoes: change: add fk_cities_countries

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.countries, public.cities IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.cities DROP CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 05_change_validate_fk_cities_countries.up.sql
-- change: validate fk_cities_countries
-- Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities VALIDATE CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 05_change_validate_fk_cities_countries.down.sql
-- Undoes: change: validate fk_cities_countries

-- Nothing to do.
