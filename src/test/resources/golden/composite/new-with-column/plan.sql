
-- file: 01_change.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.home; the values of public.people.whole; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.address AS (
    street text COLLATE pg_catalog."C",
    "Zip Code" character varying(10),
    lines text[]
);
CREATE TYPE public.nothing AS ();
CREATE TYPE public.person AS (
    name text,
    home public.address,
    others public.address[]
);
CREATE OR REPLACE FUNCTION public.zip(public.address)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1)."Zip Code"$function$;
COMMENT ON TYPE public.address IS 'where';
COMMENT ON COLUMN public.address.street IS 'with number';
ALTER TABLE public.people ADD COLUMN home public.address;
ALTER TABLE public.people ADD COLUMN whole public.person;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.home; the values of public.people.whole; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP COLUMN whole;
ALTER TABLE public.people DROP COLUMN home;
DROP FUNCTION public.zip(public.address);
DROP TYPE public.person;
DROP TYPE public.nothing;
DROP TYPE public.address;

COMMIT;
