
-- file: 01_change_drop_events_user_fk.up.sql
-- change: drop events_user_fk
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.users, public.events IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.events DROP CONSTRAINT events_user_fk;

COMMIT;

-- file: 01_change_drop_events_user_fk.down.sql
-- Undoes: change: drop events_user_fk

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.events DROP CONSTRAINT IF EXISTS events_user_fk;
ALTER TABLE public.events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id)
    REFERENCES public.users(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.events VALIDATE CONSTRAINT events_user_fk;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_notes_event_fk.up.sql
-- change: drop notes_event_fk
-- Locks: ACCESS EXCLUSIVE on public.events, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2024, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.events_2025_views, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.events, public.notes IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.notes DROP CONSTRAINT notes_event_fk;

COMMIT;

-- file: 02_change_drop_notes_event_fk.down.sql
-- Undoes: change: drop notes_event_fk

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.notes DROP CONSTRAINT IF EXISTS notes_event_fk;
ALTER TABLE public.notes ADD CONSTRAINT notes_event_fk FOREIGN KEY (event_id, event_at)
    REFERENCES public.events(id, at) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.notes VALIDATE CONSTRAINT notes_event_fk;

RESET lock_timeout;
RESET statement_timeout;
