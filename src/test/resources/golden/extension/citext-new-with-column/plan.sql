-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY email) AS nth FROM public.users WHERE email IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE EXTENSION citext WITH SCHEMA public;
ALTER TABLE public.users ADD COLUMN email public.citext;

COMMIT;

-- file: 01_change_alter_users.down.sql
-- Undoes: change: alter users
-- Way back: loses the values of public.users.email; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN email;
DROP EXTENSION citext;

COMMIT;

-- file: 02_change_create_users_email_unique.up.sql
-- change: create users_email_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique;
CREATE UNIQUE INDEX CONCURRENTLY users_email_unique ON public.users USING btree (email);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_users_email_unique.down.sql
-- Undoes: change: create users_email_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_add_users_email_unique.up.sql
-- change: add users_email_unique
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD CONSTRAINT users_email_unique UNIQUE USING INDEX users_email_unique;

COMMIT;

-- file: 03_change_add_users_email_unique.down.sql
-- Undoes: change: add users_email_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.users_email_unique_spare_7b1861;
CREATE UNIQUE INDEX CONCURRENTLY users_email_unique_spare_7b1861 ON public.users USING btree (email);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP CONSTRAINT users_email_unique;
ALTER INDEX public.users_email_unique_spare_7b1861 RENAME TO users_email_unique;

COMMIT;
