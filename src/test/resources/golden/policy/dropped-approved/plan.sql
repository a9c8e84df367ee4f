
-- file: 01_change_drop_table_legacy.up.sql
-- change: drop table legacy
-- Locks: ACCESS EXCLUSIVE on public.legacy, catalog change only
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TABLE public.legacy;

COMMIT;

-- file: 01_change_drop_table_legacy.down.sql
-- Undoes: change: drop table legacy
-- Way back: loses the rows of public.legacy; to keep it: rename the table instead and drop it
--     later, or dump it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.legacy (
    id integer NOT NULL,
    owner text NOT NULL,
    CONSTRAINT legacy_pkey PRIMARY KEY (id)
);
ALTER TABLE public.legacy ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.legacy AS PERMISSIVE FOR ALL TO PUBLIC USING (public.allowed(owner));

COMMIT;

-- file: 02_change_alter_notes.up.sql
-- change: alter notes
-- Locks: ACCESS EXCLUSIVE on public.notes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP POLICY own ON public.notes;
DROP FUNCTION public.allowed(text);

COMMIT;

-- file: 02_change_alter_notes.down.sql
-- Undoes: change: alter notes

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.allowed(text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$SELECT $1 = current_user$function$;
CREATE POLICY own ON public.notes AS PERMISSIVE FOR ALL TO PUBLIC USING (public.allowed(owner));

COMMIT;
