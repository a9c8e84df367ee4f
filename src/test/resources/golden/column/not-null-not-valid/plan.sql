-- needs no rows from: SELECT ctid FROM public.orders WHERE ref IS NULL
-- needs no rows from: SELECT ctid FROM public.orders WHERE region IS NULL

-- file: 01_change_alter_orders.up.sql
-- change: alter orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ADD CONSTRAINT orders_ref_not_null NOT NULL ref NOT VALID;
ALTER TABLE public.orders ADD CONSTRAINT orders_region_not_null NOT NULL region NO INHERIT NOT VALID;

COMMIT;

-- file: 01_change_alter_orders.down.sql
-- Undoes: change: alter orders

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ALTER COLUMN region DROP NOT NULL;
ALTER TABLE public.orders ALTER COLUMN ref DROP NOT NULL;

COMMIT;

-- file: 02_change_validate_orders_region_not_null.up.sql
-- change: validate orders_region_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_region_not_null;

COMMIT;

-- file: 02_change_validate_orders_region_not_null.down.sql
-- Undoes: change: validate orders_region_not_null

-- Nothing to do.
