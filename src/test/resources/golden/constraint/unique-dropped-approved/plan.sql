
-- file: 01_change.up.sql
-- change: drop u_name_unique
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT u_name_unique;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop u_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.u_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY u_name_unique ON public.u USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u ADD CONSTRAINT u_name_unique UNIQUE USING INDEX u_name_unique;

COMMIT;
