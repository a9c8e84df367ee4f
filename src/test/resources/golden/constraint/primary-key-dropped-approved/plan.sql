
-- file: 01_change.up.sql
-- change: drop raw_pkey
-- Locks: ACCESS EXCLUSIVE on public.raw, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.raw DROP CONSTRAINT raw_pkey;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop raw_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.raw_pkey;
CREATE UNIQUE INDEX CONCURRENTLY raw_pkey ON public.raw USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.raw ADD CONSTRAINT raw_pkey PRIMARY KEY USING INDEX raw_pkey;

COMMIT;
