-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY team_id, user_id) AS nth FROM public.memberships WHERE team_id IS NOT NULL AND user_id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_memberships_pkey_new_3a7b72.up.sql
-- change: create memberships_pkey_new_3a7b72
-- Locks: SHARE UPDATE EXCLUSIVE on public.memberships, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72;
CREATE UNIQUE INDEX CONCURRENTLY memberships_pkey_new_3a7b72 ON public.memberships
    USING btree (team_id, user_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_memberships_pkey_new_3a7b72.down.sql
-- Undoes: change: create memberships_pkey_new_3a7b72

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_replace_memberships_pkey.up.sql
-- change: replace memberships_pkey
-- Locks: ACCESS EXCLUSIVE on public.memberships, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.memberships DROP CONSTRAINT memberships_pkey;
ALTER TABLE public.memberships ADD CONSTRAINT memberships_pkey PRIMARY KEY
    USING INDEX memberships_pkey_new_3a7b72;

COMMIT;

-- file: 02_change_replace_memberships_pkey.down.sql
-- Undoes: change: replace memberships_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_new_3a7b72;
CREATE UNIQUE INDEX CONCURRENTLY memberships_pkey_new_3a7b72 ON public.memberships
    USING btree (team_id, user_id);
DROP INDEX CONCURRENTLY IF EXISTS public.memberships_pkey_spare_3a7b72;
CREATE UNIQUE INDEX CONCURRENTLY memberships_pkey_spare_3a7b72 ON public.memberships
    USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.memberships DROP CONSTRAINT memberships_pkey;
ALTER TABLE public.memberships ADD CONSTRAINT memberships_pkey PRIMARY KEY
    USING INDEX memberships_pkey_spare_3a7b72;

COMMIT;
