
-- file: 01_change.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP POLICY lax ON public.notes;
DROP POLICY own ON public.notes;
CREATE POLICY lax ON public.notes AS RESTRICTIVE FOR SELECT TO PUBLIC USING (true);
CREATE POLICY own ON public.notes AS PERMISSIVE FOR UPDATE TO PUBLIC USING ((owner = CURRENT_USER));
COMMENT ON POLICY own ON public.notes IS 'one''s own';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP POLICY own ON public.notes;
DROP POLICY lax ON public.notes;
CREATE POLICY own ON public.notes AS PERMISSIVE FOR UPDATE TO PUBLIC USING ((owner = CURRENT_USER))
    WITH CHECK ((owner = CURRENT_USER));
COMMENT ON POLICY own ON public.notes IS 'one''s own';
CREATE POLICY lax ON public.notes AS PERMISSIVE FOR SELECT TO PUBLIC USING (true);

COMMIT;
