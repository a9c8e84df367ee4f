
-- file: 01_change.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.home; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.zip(public.address);
ALTER TABLE public.people DROP COLUMN home;
DROP TYPE public.address;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.home; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.address AS (
    street text,
    zip text
);
COMMENT ON TYPE public.address IS 'where';
COMMENT ON COLUMN public.address.street IS 'with number';
ALTER TABLE public.people ADD COLUMN home public.address;
CREATE OR REPLACE FUNCTION public.zip(public.address)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).zip$function$;

COMMIT;
