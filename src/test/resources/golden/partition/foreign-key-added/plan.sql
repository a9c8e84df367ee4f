-- needs no rows from: SELECT child.ctid FROM public.events AS child WHERE child.user_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.users AS parent WHERE parent.id = child.user_id)
-- needs no rows from: SELECT child.ctid FROM public.notes AS child WHERE child.event_id IS NOT NULL AND child.event_at IS NOT NULL AND NOT EXISTS (SELECT FROM public.events AS parent WHERE parent.id = child.event_id AND parent.at = child.event_at)

-- file: 01_change_add_events_user_fk.up.sql
-- change: add events_user_fk
-- Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;

COMMIT;

-- file: 01_change_add_events_user_fk.down.sql
-- Undoes: change: add events_user_fk

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events DROP CONSTRAINT events_user_fk;

COMMIT;

-- file: 02_change_add_notes_event_fk.up.sql
-- change: add notes_event_fk
-- Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.notes IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.notes ADD CONSTRAINT notes_event_fk FOREIGN KEY (event_id, event_at)
    REFERENCES public.events(id, at) NOT VALID;

COMMIT;

-- file: 02_change_add_notes_event_fk.down.sql
-- Undoes: change: add notes_event_fk

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.notes IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.notes DROP CONSTRAINT notes_event_fk;

COMMIT;

-- file: 03_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.events, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2024, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_rest, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.events_2025_views, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.notes, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.events VALIDATE CONSTRAINT events_user_fk;
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_fk;

COMMIT;

-- file: 03_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
