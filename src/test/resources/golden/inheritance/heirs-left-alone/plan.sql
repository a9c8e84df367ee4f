-- needs no rows from: SELECT ctid FROM public.places WHERE NOT ((size > 0))
-- needs no rows from: SELECT child.ctid FROM public.visits AS child WHERE child.place_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.places AS parent WHERE parent.id = child.place_id)

-- file: 01_change_alter_places.up.sql
-- change: alter places
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.places ALTER COLUMN name SET COMPRESSION pglz;
ALTER TABLE public.places ALTER COLUMN name SET (n_distinct=100);
CREATE POLICY places_seen ON public.places AS PERMISSIVE FOR ALL TO PUBLIC
    USING ((size IS NOT NULL));
COMMENT ON COLUMN public.places.size IS 'in hectares';

COMMIT;

-- file: 01_change_alter_places.down.sql
-- Undoes: change: alter places

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON COLUMN public.places.size IS NULL;
DROP POLICY places_seen ON public.places;
ALTER TABLE public.places ALTER COLUMN name SET COMPRESSION default;
ALTER TABLE public.places ALTER COLUMN name RESET (n_distinct);
ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION default;

COMMIT;

-- file: 02_change_alter_name_of_cities.up.sql
-- change: alter name of cities
-- Locks: ACCESS EXCLUSIVE on public.cities, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION pglz;

COMMIT;

-- file: 02_change_alter_name_of_cities.down.sql
-- Undoes: change: alter name of cities

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cities ALTER COLUMN name SET COMPRESSION default;

COMMIT;

-- file: 03_change_alter_places.up.sql
-- change: alter places
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.plans, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE ONLY public.places, public.plans IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.plans DROP CONSTRAINT plans_place_id_fkey;
ALTER TABLE public.places ENABLE ROW LEVEL SECURITY;
ALTER TABLE ONLY public.places ADD CONSTRAINT places_sized CHECK ((size > 0)) NO INHERIT NOT VALID;
COMMENT ON TABLE public.places IS 'Where people go';

COMMIT;

-- file: 03_change_alter_places.down.sql
-- Undoes: change: alter places

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.plans DROP CONSTRAINT IF EXISTS plans_place_id_fkey;
ALTER TABLE public.plans ADD CONSTRAINT plans_place_id_fkey FOREIGN KEY (place_id)
    REFERENCES public.places(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.plans VALIDATE CONSTRAINT plans_place_id_fkey;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE ONLY public.places, public.plans IN ACCESS EXCLUSIVE MODE;
COMMENT ON TABLE public.places IS NULL;
ALTER TABLE public.places DROP CONSTRAINT places_sized;
ALTER TABLE public.places DISABLE ROW LEVEL SECURITY;

COMMIT;

-- file: 04_change_add_visits_place_id_fkey.up.sql
-- change: add visits_place_id_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.visits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE ONLY public.places, public.visits IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.visits ADD CONSTRAINT visits_place_id_fkey FOREIGN KEY (place_id)
    REFERENCES public.places(id) NOT VALID;

COMMIT;

-- file: 04_change_add_visits_place_id_fkey.down.sql
-- Undoes: change: add visits_place_id_fkey

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE ONLY public.places, public.visits IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.visits DROP CONSTRAINT visits_place_id_fkey;

COMMIT;

-- file: 05_change_create_places_name.up.sql
-- change: create places_name
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.places_name;
CREATE INDEX CONCURRENTLY places_name ON public.places USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_places_name.down.sql
-- Undoes: change: create places_name

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.places_name;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.places VALIDATE CONSTRAINT places_sized;
ALTER TABLE public.visits VALIDATE CONSTRAINT visits_place_id_fkey;

COMMIT;

-- file: 06_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
