-- needs no rows from: SELECT ctid FROM public.users WHERE email IS NULL
-- needs no rows from: SELECT ctid FROM public.users WHERE name IS NULL

-- file: 01_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD CONSTRAINT users_email_not_null NOT NULL email NOT VALID;
ALTER TABLE public.users ADD CONSTRAINT users_name_not_null NOT NULL name NOT VALID;

COMMIT;

-- file: 01_change_alter_users.down.sql
-- Undoes: change: alter users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ALTER COLUMN name DROP NOT NULL;
ALTER TABLE public.users ALTER COLUMN email DROP NOT NULL;

COMMIT;

-- file: 02_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users VALIDATE CONSTRAINT users_email_not_null;
ALTER TABLE public.users VALIDATE CONSTRAINT users_name_not_null;

COMMIT;

-- file: 02_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
