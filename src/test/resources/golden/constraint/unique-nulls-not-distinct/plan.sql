-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY a) AS nth FROM public.s WHERE true) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY b) AS nth FROM public.s WHERE b IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_s_a_unique_new_7faa7b.up.sql
-- change: create s_a_unique_new_7faa7b
-- Locks: SHARE UPDATE EXCLUSIVE on public.s, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b;
CREATE UNIQUE INDEX CONCURRENTLY s_a_unique_new_7faa7b ON public.s
    USING btree (a) NULLS NOT DISTINCT;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_s_a_unique_new_7faa7b.down.sql
-- Undoes: change: create s_a_unique_new_7faa7b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_replace_s_a_unique.up.sql
-- change: replace s_a_unique
-- Locks: ACCESS EXCLUSIVE on public.s, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.s DROP CONSTRAINT s_a_unique;
ALTER TABLE public.s ADD CONSTRAINT s_a_unique UNIQUE USING INDEX s_a_unique_new_7faa7b;

COMMIT;

-- file: 02_change_replace_s_a_unique.down.sql
-- Undoes: change: replace s_a_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_new_7faa7b;
CREATE UNIQUE INDEX CONCURRENTLY s_a_unique_new_7faa7b ON public.s
    USING btree (a) NULLS NOT DISTINCT;
DROP INDEX CONCURRENTLY IF EXISTS public.s_a_unique_spare_7faa7b;
CREATE UNIQUE INDEX CONCURRENTLY s_a_unique_spare_7faa7b ON public.s USING btree (a);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.s DROP CONSTRAINT s_a_unique;
ALTER TABLE public.s ADD CONSTRAINT s_a_unique UNIQUE USING INDEX s_a_unique_spare_7faa7b;

COMMIT;

-- file: 03_change_create_s_b_unique_new_bdc17b.up.sql
-- change: create s_b_unique_new_bdc17b
-- Locks: SHARE UPDATE EXCLUSIVE on public.s, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b;
CREATE UNIQUE INDEX CONCURRENTLY s_b_unique_new_bdc17b ON public.s USING btree (b);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_s_b_unique_new_bdc17b.down.sql
-- Undoes: change: create s_b_unique_new_bdc17b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_replace_s_b_unique.up.sql
-- change: replace s_b_unique
-- Locks: ACCESS EXCLUSIVE on public.s, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.s DROP CONSTRAINT s_b_unique;
ALTER TABLE public.s ADD CONSTRAINT s_b_unique UNIQUE USING INDEX s_b_unique_new_bdc17b;

COMMIT;

-- file: 04_change_replace_s_b_unique.down.sql
-- Undoes: change: replace s_b_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_new_bdc17b;
CREATE UNIQUE INDEX CONCURRENTLY s_b_unique_new_bdc17b ON public.s USING btree (b);
DROP INDEX CONCURRENTLY IF EXISTS public.s_b_unique_spare_bdc17b;
CREATE UNIQUE INDEX CONCURRENTLY s_b_unique_spare_bdc17b ON public.s
    USING btree (b) NULLS NOT DISTINCT;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.s DROP CONSTRAINT s_b_unique;
ALTER TABLE public.s ADD CONSTRAINT s_b_unique UNIQUE USING INDEX s_b_unique_spare_bdc17b;

COMMIT;
