
-- file: 01_change.up.sql
-- change: alter stays_once
-- Locks: SHARE UPDATE EXCLUSIVE on public.stays, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stays CLUSTER ON stays_once;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter stays_once

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stays SET WITHOUT CLUSTER;

COMMIT;
