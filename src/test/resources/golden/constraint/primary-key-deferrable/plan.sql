-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY place) AS nth FROM public.steps WHERE place IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_steps_pkey_new_dd49f7.up.sql
-- change: create steps_pkey_new_dd49f7
-- Locks: SHARE UPDATE EXCLUSIVE on public.steps, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7;
CREATE UNIQUE INDEX CONCURRENTLY steps_pkey_new_dd49f7 ON public.steps USING btree (place);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_steps_pkey_new_dd49f7.down.sql
-- Undoes: change: create steps_pkey_new_dd49f7

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_replace_steps_pkey.up.sql
-- change: replace steps_pkey
-- Locks: ACCESS EXCLUSIVE on public.steps, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.steps DROP CONSTRAINT steps_pkey;
ALTER TABLE public.steps ADD CONSTRAINT steps_pkey PRIMARY KEY USING INDEX steps_pkey_new_dd49f7
    DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- file: 02_change_replace_steps_pkey.down.sql
-- Undoes: change: replace steps_pkey

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_new_dd49f7;
CREATE UNIQUE INDEX CONCURRENTLY steps_pkey_new_dd49f7 ON public.steps USING btree (place);
DROP INDEX CONCURRENTLY IF EXISTS public.steps_pkey_spare_dd49f7;
CREATE UNIQUE INDEX CONCURRENTLY steps_pkey_spare_dd49f7 ON public.steps USING btree (place);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.steps DROP CONSTRAINT steps_pkey;
ALTER TABLE public.steps ADD CONSTRAINT steps_pkey PRIMARY KEY USING INDEX steps_pkey_spare_dd49f7;

COMMIT;
