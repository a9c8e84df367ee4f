
-- file: 01_change.up.sql
-- change: alter cars
-- Locks: ACCESS EXCLUSIVE on public.cars, catalog change only
-- Way back: loses the values of public.cars.fuel; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.cars DROP COLUMN fuel;
DROP TYPE public.fuel;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter cars
-- Way back: loses the values of public.cars.fuel; to keep it: rename the column instead and drop it
--     later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.fuel AS ENUM ('petrol', 'diesel');
ALTER TABLE public.cars ADD COLUMN fuel public.fuel;

COMMIT;
