
-- file: 01_change.up.sql
-- change: allow null in phone of users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ALTER COLUMN phone DROP NOT NULL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: allow null in phone of users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD CONSTRAINT users_phone_not_null NOT NULL phone NOT VALID;
ALTER TABLE public.users VALIDATE CONSTRAINT users_phone_not_null;

COMMIT;
