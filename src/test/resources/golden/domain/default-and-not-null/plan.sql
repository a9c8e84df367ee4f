-- needs no rows from: SELECT ctid FROM public.pages WHERE label IS NULL

-- file: 01_change.up.sql
-- change: alter pages
-- Locks: SHARE on public.pages, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.flag DROP DEFAULT;
ALTER DOMAIN public.locale SET DEFAULT 'en-GB'::text;
ALTER DOMAIN public.label SET DEFAULT 'none'::text;
ALTER DOMAIN public.label SET NOT NULL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter pages

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.label DROP DEFAULT;
ALTER DOMAIN public.label DROP NOT NULL;
ALTER DOMAIN public.locale SET DEFAULT 'en'::text;
ALTER DOMAIN public.flag SET DEFAULT false;

COMMIT;
