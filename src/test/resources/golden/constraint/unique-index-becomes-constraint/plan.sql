
-- file: 01_change.up.sql
-- change: add users_email_unique
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u ADD CONSTRAINT users_email_unique UNIQUE USING INDEX users_email_unique;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add users_email_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique_spare_7b1861;
CREATE UNIQUE INDEX CONCURRENTLY users_email_unique_spare_7b1861 ON public.u USING btree (email);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT users_email_unique;
ALTER INDEX public.users_email_unique_spare_7b1861 RENAME TO users_email_unique;

COMMIT;
