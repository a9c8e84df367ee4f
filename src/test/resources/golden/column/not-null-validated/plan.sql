
-- file: 01_change.up.sql
-- change: validate orders_ref_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_ref_not_null;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: validate orders_ref_not_null

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders ALTER COLUMN ref DROP NOT NULL;
ALTER TABLE public.orders ADD CONSTRAINT orders_ref_not_null NOT NULL ref NOT VALID;

COMMIT;
