
-- file: 01_change.up.sql
-- change: create schema stats and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.places, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA stats;
CREATE STATISTICS public.zip_city (dependencies, mcv) ON zip, city FROM public.places;
ALTER STATISTICS public.zip_city SET STATISTICS 500;
COMMENT ON STATISTICS public.zip_city IS 'cities have zips';
CREATE STATISTICS stats."By Lower" ON zip, lower(city) FROM public.places;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create schema stats and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP STATISTICS stats."By Lower";
DROP STATISTICS public.zip_city;
DROP SCHEMA stats;

COMMIT;
