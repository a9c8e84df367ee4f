-- needs no rows from: SELECT child.ctid FROM public.trips AS child WHERE child.place IS NOT NULL AND NOT EXISTS (SELECT FROM public.places AS parent WHERE parent.id = child.place)
-- needs no rows from: SELECT ctid FROM public.visits_one WHERE NOT (((place IS NOT NULL) AND (place = 1)))

-- file: 01_change_detach_visits_one.up.sql
-- change: detach visits_one
-- Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

ALTER TABLE public.visits DETACH PARTITION public.visits_one CONCURRENTLY;
SET lock_timeout = '3s';
ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_place_check;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_detach_visits_one.down.sql
-- Undoes: change: detach visits_one

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_place_check;
ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_place_check
    CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_place_check;
SET lock_timeout = '3s';
DO $together$
BEGIN
    ALTER TABLE public.visits ATTACH PARTITION public.visits_one FOR VALUES IN (1);
    ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_place_check;
END
$together$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_add_visits_place.up.sql
-- change: add visits_place
-- Locks: SHARE ROW EXCLUSIVE on public.places, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.trips, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, public.trips IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.trips ADD CONSTRAINT visits_place FOREIGN KEY (place)
    REFERENCES public.places(id) DEFERRABLE INITIALLY DEFERRED NOT VALID;

COMMIT;

-- file: 02_change_add_visits_place.down.sql
-- Undoes: change: add visits_place

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, ONLY public.trips IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.trips DROP CONSTRAINT visits_place;

COMMIT;

-- file: 03_change_add_visits_place.up.sql
-- change: add visits_place
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.visits_one DROP CONSTRAINT visits_place;
ALTER TABLE public.visits_one ADD CONSTRAINT visits_place FOREIGN KEY (place)
    REFERENCES public.places(id) DEFERRABLE INITIALLY DEFERRED NOT VALID;

COMMIT;

-- file: 03_change_add_visits_place.down.sql
-- Undoes: change: add visits_place

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_place_spare_ad9b85;
ALTER TABLE public.visits_one ADD CONSTRAINT visits_place_spare_ad9b85 FOREIGN KEY (place)
    REFERENCES public.places(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_place_spare_ad9b85;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.visits_one DROP CONSTRAINT visits_place;
ALTER TABLE public.visits_one RENAME CONSTRAINT visits_place_spare_ad9b85 TO visits_place;

COMMIT;

-- file: 04_change_validate_visits_place.up.sql
-- change: validate visits_place
-- Locks: SHARE UPDATE EXCLUSIVE on public.trips, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits_one, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.trips VALIDATE CONSTRAINT visits_place;
ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_place;

COMMIT;

-- file: 04_change_validate_visits_place.down.sql
-- Undoes: change: validate visits_place

-- Nothing to do.

-- file: 05_change_check_the_bound_of_visits_one.up.sql
-- change: check the bound of visits_one
-- Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_bound_dd0260
    CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID;

COMMIT;

-- file: 05_change_check_the_bound_of_visits_one.down.sql
-- Undoes: change: check the bound of visits_one

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_bound_dd0260;

COMMIT;

-- file: 06_change_validate_visits_one_bound_dd0260.up.sql
-- change: validate visits_one_bound_dd0260
-- Locks: SHARE UPDATE EXCLUSIVE on public.visits_one, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_bound_dd0260;

COMMIT;

-- file: 06_change_validate_visits_one_bound_dd0260.down.sql
-- Undoes: change: validate visits_one_bound_dd0260

-- Nothing to do.

-- file: 07_change_attach_visits_one.up.sql
-- change: attach visits_one
-- Locks: ACCESS EXCLUSIVE on public.places, catalog change only
-- Locks: SHARE UPDATE EXCLUSIVE on public.trips, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.visits_one, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.trips ATTACH PARTITION public.visits_one FOR VALUES IN (1);
ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_bound_dd0260;

COMMIT;

-- file: 07_change_attach_visits_one.down.sql
-- Undoes: change: attach visits_one

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.visits_one DROP CONSTRAINT IF EXISTS visits_one_bound_dd0260;
ALTER TABLE public.visits_one ADD CONSTRAINT visits_one_bound_dd0260
    CHECK (((place IS NOT NULL) AND (place = 1))) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.visits_one VALIDATE CONSTRAINT visits_one_bound_dd0260;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.places, public.visits_one IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.trips DETACH PARTITION public.visits_one;

COMMIT;
