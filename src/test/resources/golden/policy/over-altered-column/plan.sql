
-- file: 01_change.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP POLICY own ON public.notes;
ALTER TABLE public.notes ALTER COLUMN owner TYPE character varying(40);
CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
    USING (((owner)::text = CURRENT_USER));

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP POLICY own ON public.notes;
ALTER TABLE public.notes ALTER COLUMN owner TYPE character varying(20)
    USING owner::character varying(20);
CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC
    USING (((owner)::text = CURRENT_USER));

COMMIT;
