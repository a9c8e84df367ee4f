-- needs no rows from: SELECT ctid FROM public.users WHERE a IS NULL

-- file: 01_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD CONSTRAINT users_a_present NOT NULL a NOT VALID;
ALTER TABLE public.users RENAME CONSTRAINT b_required TO users_b_present;

COMMIT;

-- file: 01_change_alter_users.down.sql
-- Undoes: change: alter users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users RENAME CONSTRAINT users_b_present TO b_required;
ALTER TABLE public.users ALTER COLUMN a DROP NOT NULL;

COMMIT;

-- file: 02_change_validate_users_a_present.up.sql
-- change: validate users_a_present
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.users VALIDATE CONSTRAINT users_a_present;

COMMIT;

-- file: 02_change_validate_users_a_present.down.sql
-- Undoes: change: validate users_a_present

-- Nothing to do.
