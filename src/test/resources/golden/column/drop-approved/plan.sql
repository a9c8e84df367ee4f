
-- file: 01_change_drop_idx_users_legacy.up.sql
-- change: drop idx_users_legacy
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_legacy;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_drop_idx_users_legacy.down.sql
-- Undoes: change: drop idx_users_legacy

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_legacy;
CREATE INDEX CONCURRENTLY idx_users_legacy ON public.users USING btree (legacy);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_drop_legacy_of_users.up.sql
-- change: drop legacy of users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.legacy; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN legacy;

COMMIT;

-- file: 02_change_drop_legacy_of_users.down.sql
-- Undoes: change: drop legacy of users
-- Way back: loses the values of public.users.legacy; to keep it: rename the column instead and drop
--     it later, or copy it first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ADD COLUMN legacy text DEFAULT 'x'::text;
ALTER TABLE public.users ADD CONSTRAINT users_legacy_check CHECK ((legacy <> ''::text));

COMMIT;
