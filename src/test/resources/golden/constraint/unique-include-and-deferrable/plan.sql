-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY code) AS nth FROM public.p WHERE code IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY pos) AS nth FROM public.p WHERE pos IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_p_code_unique.up.sql
-- change: create p_code_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.p, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique;
CREATE UNIQUE INDEX CONCURRENTLY p_code_unique ON public.p USING btree (code) INCLUDE (info)
    WITH (fillfactor='70');

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_p_code_unique.down.sql
-- Undoes: change: create p_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_add_p_code_unique.up.sql
-- change: add p_code_unique
-- Locks: ACCESS EXCLUSIVE on public.p, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.p ADD CONSTRAINT p_code_unique UNIQUE USING INDEX p_code_unique;

COMMIT;

-- file: 02_change_add_p_code_unique.down.sql
-- Undoes: change: add p_code_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_code_unique_spare_ca8ced;
CREATE UNIQUE INDEX CONCURRENTLY p_code_unique_spare_ca8ced ON public.p USING btree (code)
    INCLUDE (info) WITH (fillfactor='70');

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.p DROP CONSTRAINT p_code_unique;
ALTER INDEX public.p_code_unique_spare_ca8ced RENAME TO p_code_unique;

COMMIT;

-- file: 03_change_create_p_pos_unique_new_a50dbc.up.sql
-- change: create p_pos_unique_new_a50dbc
-- Locks: SHARE UPDATE EXCLUSIVE on public.p, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc;
CREATE UNIQUE INDEX CONCURRENTLY p_pos_unique_new_a50dbc ON public.p USING btree (pos);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_p_pos_unique_new_a50dbc.down.sql
-- Undoes: change: create p_pos_unique_new_a50dbc

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_replace_p_pos_unique.up.sql
-- change: replace p_pos_unique
-- Locks: ACCESS EXCLUSIVE on public.p, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.p DROP CONSTRAINT p_pos_unique;
ALTER TABLE public.p ADD CONSTRAINT p_pos_unique UNIQUE USING INDEX p_pos_unique_new_a50dbc
    DEFERRABLE;

COMMIT;

-- file: 04_change_replace_p_pos_unique.down.sql
-- Undoes: change: replace p_pos_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_new_a50dbc;
CREATE UNIQUE INDEX CONCURRENTLY p_pos_unique_new_a50dbc ON public.p USING btree (pos);
DROP INDEX CONCURRENTLY IF EXISTS public.p_pos_unique_spare_a50dbc;
CREATE UNIQUE INDEX CONCURRENTLY p_pos_unique_spare_a50dbc ON public.p USING btree (pos);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.p DROP CONSTRAINT p_pos_unique;
ALTER TABLE public.p ADD CONSTRAINT p_pos_unique UNIQUE USING INDEX p_pos_unique_spare_a50dbc;

COMMIT;
