
-- file: 01_change.up.sql
-- change: alter u
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u RENAME CONSTRAINT uq_email TO u_email_unique;
ALTER TABLE public.u RENAME CONSTRAINT ck1 TO u_age_check;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter u

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u RENAME CONSTRAINT u_age_check TO ck1;
ALTER TABLE public.u RENAME CONSTRAINT u_email_unique TO uq_email;

COMMIT;
