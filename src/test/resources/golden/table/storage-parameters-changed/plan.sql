
-- file: 01_change.up.sql
-- change: alter table events
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events SET (fillfactor=70, autovacuum_analyze_scale_factor=0.05,
    toast_tuple_target=512);
ALTER TABLE public.events RESET (autovacuum_vacuum_scale_factor);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter table events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events SET (fillfactor=90, autovacuum_vacuum_scale_factor=0.2);
ALTER TABLE public.events RESET (autovacuum_analyze_scale_factor, toast_tuple_target);

COMMIT;
