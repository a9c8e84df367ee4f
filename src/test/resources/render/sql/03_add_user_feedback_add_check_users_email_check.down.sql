-- Undoes: Add user feedback!: add check users_email_check

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP CONSTRAINT users_email_check;

COMMIT;
