
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

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT users_email_unique;
CREATE UNIQUE INDEX users_email_unique ON public.u USING btree (email);

COMMIT;
