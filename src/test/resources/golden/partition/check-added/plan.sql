-- needs no rows from: SELECT ctid FROM public.events WHERE NOT ((id > 0))
-- needs no rows from: SELECT ctid FROM public.events_2024 WHERE NOT ((user_id > 1))

-- file: 01_change_alter_events.up.sql
-- change: alter events
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events ADD CONSTRAINT events_id_check CHECK ((id > 0)) NOT VALID;
ALTER TABLE public.events_2024 ADD CONSTRAINT events_2024_only CHECK ((user_id > 1)) NOT VALID;

COMMIT;

-- file: 01_change_alter_events.down.sql
-- Undoes: change: alter events

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.events_2024 DROP CONSTRAINT events_2024_only;
ALTER TABLE public.events DROP CONSTRAINT events_id_check;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT events_id_check;
ALTER TABLE public.events_2024 VALIDATE CONSTRAINT events_2024_only;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
