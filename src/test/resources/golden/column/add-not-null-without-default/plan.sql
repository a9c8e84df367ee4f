-- concern: column:public.shipments.carrier is NOT NULL and has no default: the upgrade works only while public.shipments is empty; give the existing rows a value with --backfill "column:public.shipments.carrier=EXPRESSION"
-- needs no rows from: SELECT ctid FROM public.shipments

-- file: 01_change_alter_shipments.up.sql
-- change: alter shipments
-- Locks: ACCESS EXCLUSIVE on public.shipments, catalog change only
-- Way back: loses the values of public.shipments.carrier; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.shipments ADD COLUMN carrier text;
ALTER TABLE public.shipments ADD CONSTRAINT shipments_carrier_not_null NOT NULL carrier NOT VALID;

COMMIT;

-- file: 01_change_alter_shipments.down.sql
-- Undoes: change: alter shipments
-- Way back: loses the values of public.shipments.carrier; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.shipments ALTER COLUMN carrier DROP NOT NULL;
ALTER TABLE public.shipments DROP COLUMN carrier;

COMMIT;

-- file: 02_change_validate_shipments_carrier_not_null.up.sql
-- change: validate shipments_carrier_not_null
-- Locks: SHARE UPDATE EXCLUSIVE on public.shipments, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.shipments VALIDATE CONSTRAINT shipments_carrier_not_null;

COMMIT;

-- file: 02_change_validate_shipments_carrier_not_null.down.sql
-- Undoes: change: validate shipments_carrier_not_null

-- Nothing to do.
