
-- file: 01_change.up.sql
-- change: alter type address and more
-- Way back: loses the values of public.address.legacy; to keep it: copy them before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.address DROP ATTRIBUTE legacy;
ALTER TYPE public.address ADD ATTRIBUTE country text;
ALTER TYPE public.address ADD ATTRIBUTE region text COLLATE pg_catalog."C";
ALTER TYPE public.unused ALTER ATTRIBUTE a TYPE bigint;
ALTER TYPE public.unused ALTER ATTRIBUTE b TYPE text COLLATE pg_catalog."C";
COMMENT ON COLUMN public.address.zip IS 'any';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter type address and more
-- Way back: loses the values of public.address.legacy; to keep it: copy them before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON COLUMN public.address.zip IS 'five digits';
ALTER TYPE public.unused ALTER ATTRIBUTE a TYPE integer;
ALTER TYPE public.unused ALTER ATTRIBUTE b TYPE integer;
ALTER TYPE public.address DROP ATTRIBUTE country;
ALTER TYPE public.address DROP ATTRIBUTE region;
ALTER TYPE public.address ADD ATTRIBUTE legacy integer;

COMMIT;
