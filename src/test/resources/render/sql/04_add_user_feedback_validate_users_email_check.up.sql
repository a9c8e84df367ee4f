-- Add user feedback!: validate users_email_check
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users VALIDATE CONSTRAINT users_email_check;

COMMIT;
