
-- file: 01_change.up.sql
-- change: create trigger touched
-- Locks: SHARE ROW EXCLUSIVE on public.events, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2024, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_rest, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.events_2025_views, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TRIGGER touched BEFORE UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION public.touch();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create trigger touched

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER touched ON public.events;

COMMIT;
