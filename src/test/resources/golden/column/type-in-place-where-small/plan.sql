-- concern: the type of column:public.cities.id changes in place, since public.cities has 10,000 rows, as you state: reads and writes of public.cities wait while the server writes every row again
-- concern: the type of column:public.cities.country_id changes in place, since public.cities has 10,000 rows, as you state: reads and writes of public.cities wait while the server writes every row again
-- concern: the type of column:public.countries.id changes in place, since public.countries has 195 rows, as you state: reads and writes of public.countries wait while the server writes every row again
-- concern: the type of column:public.countries.area changes in place, since public.countries has 195 rows, as you state: reads and writes of public.countries wait while the server writes every row again
-- needs no rows from: SELECT child.ctid FROM public.cities AS child WHERE child.country_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.countries AS parent WHERE parent.id = child.country_id)

-- file: 01_change_drop_fk_cities_countries.up.sql
-- change: drop fk_cities_countries
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.countries, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities DROP CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 01_change_drop_fk_cities_countries.down.sql
-- Undoes: change: drop fk_cities_countries

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities ADD CONSTRAINT fk_cities_countries FOREIGN KEY (country_id)
    REFERENCES public.countries(id);

COMMIT;

-- file: 02_change_alter_id_of_cities.up.sql
-- change: alter id of cities
-- Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities ALTER COLUMN id TYPE bigint;

COMMIT;

-- file: 02_change_alter_id_of_cities.down.sql
-- Undoes: change: alter id of cities

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities ALTER COLUMN id TYPE integer USING id::integer;

COMMIT;

-- file: 03_change_alter_country_id_of_cities.up.sql
-- change: alter country_id of cities
-- Locks: ACCESS EXCLUSIVE on public.cities, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities ALTER COLUMN country_id TYPE bigint;

COMMIT;

-- file: 03_change_alter_country_id_of_cities.down.sql
-- Undoes: change: alter country_id of cities

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities ALTER COLUMN country_id TYPE integer USING country_id::integer;

COMMIT;

-- file: 04_change_alter_id_of_countries.up.sql
-- change: alter id of countries
-- Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.countries ALTER COLUMN id TYPE bigint;

COMMIT;

-- file: 04_change_alter_id_of_countries.down.sql
-- Undoes: change: alter id of countries

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.countries ALTER COLUMN id TYPE integer USING id::integer;

COMMIT;

-- file: 05_change_add_fk_cities_countries.up.sql
-- change: add fk_cities_countries
-- Locks: SHARE ROW EXCLUSIVE on public.cities, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.countries, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities ADD CONSTRAINT fk_cities_countries FOREIGN KEY (country_id)
    REFERENCES public.countries(id) NOT VALID;

COMMIT;

-- file: 05_change_add_fk_cities_countries.down.sql
-- Undoes: change: add fk_cities_countries

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities DROP CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 06_change_alter_area_of_countries.up.sql
-- change: alter area of countries
-- Locks: ACCESS EXCLUSIVE on public.countries, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.countries ALTER COLUMN area TYPE numeric(12,1);

COMMIT;

-- file: 06_change_alter_area_of_countries.down.sql
-- Undoes: change: alter area of countries

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.countries ALTER COLUMN area TYPE numeric(8,2) USING area::numeric(8,2);

COMMIT;

-- file: 07_change_validate_fk_cities_countries.up.sql
-- change: validate fk_cities_countries
-- Locks: SHARE UPDATE EXCLUSIVE on public.cities, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.cities VALIDATE CONSTRAINT fk_cities_countries;

COMMIT;

-- file: 07_change_validate_fk_cities_countries.down.sql
-- Undoes: change: validate fk_cities_countries

-- Nothing to do.
