
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

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.users DROP CONSTRAINT IF EXISTS users_phone_not_null;
ALTER TABLE public.users ADD CONSTRAINT users_phone_not_null NOT NULL phone NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.users VALIDATE CONSTRAINT users_phone_not_null;

RESET lock_timeout;
RESET statement_timeout;
