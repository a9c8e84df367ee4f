
-- file: 01_change.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER POLICY ins ON public.notes WITH CHECK (((body <> 'x'::text) AND (id > 0)));
ALTER POLICY own ON public.notes TO pg_monitor, pg_read_all_data;
ALTER POLICY own ON public.notes USING ((owner = SESSION_USER));

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER POLICY own ON public.notes TO PUBLIC;
ALTER POLICY own ON public.notes USING ((owner = CURRENT_USER));
ALTER POLICY ins ON public.notes WITH CHECK ((body <> ''::text));

COMMIT;
