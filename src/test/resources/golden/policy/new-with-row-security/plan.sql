
-- file: 01_change.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE POLICY "No Empty" ON public.notes AS RESTRICTIVE FOR INSERT TO pg_monitor WITH
    CHECK ((body <> ''::text));
CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC USING ((owner = CURRENT_USER));
COMMENT ON POLICY own ON public.notes IS 'one''s own';
ALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notes FORCE ROW LEVEL SECURITY;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.notes DISABLE ROW LEVEL SECURITY;
ALTER TABLE public.notes NO FORCE ROW LEVEL SECURITY;
DROP POLICY own ON public.notes;
DROP POLICY "No Empty" ON public.notes;

COMMIT;
