-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY a) AS nth FROM public.t WHERE (a) IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_set_t_a_aside_and_more.up.sql
-- change: set t_a aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.t_a RENAME TO t_a_old_4a9e32;
ALTER INDEX public.t_b RENAME TO t_b_old_d1367c;

COMMIT;

-- file: 01_change_set_t_a_aside_and_more.down.sql
-- Undoes: change: set t_a aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.t_b_old_d1367c RENAME TO t_b;
ALTER INDEX public.t_a_old_4a9e32 RENAME TO t_a;

COMMIT;

-- file: 02_change_create_t_a.up.sql
-- change: create t_a
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_a;
CREATE UNIQUE INDEX CONCURRENTLY t_a ON public.t USING btree (a);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_t_a.down.sql
-- Undoes: change: create t_a

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_a;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_t_a_old_4a9e32.up.sql
-- change: drop t_a_old_4a9e32
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_a_old_4a9e32;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_t_a_old_4a9e32.down.sql
-- Undoes: change: drop t_a_old_4a9e32

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_a_old_4a9e32;
CREATE INDEX CONCURRENTLY t_a_old_4a9e32 ON public.t USING btree (a);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_t_b.up.sql
-- change: create t_b
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_b;
CREATE INDEX CONCURRENTLY t_b ON public.t USING btree (b);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_t_b.down.sql
-- Undoes: change: create t_b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_t_b_old_d1367c.up.sql
-- change: drop t_b_old_d1367c
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_b_old_d1367c;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_t_b_old_d1367c.down.sql
-- Undoes: change: drop t_b_old_d1367c

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.t_b_old_d1367c;
CREATE UNIQUE INDEX CONCURRENTLY t_b_old_d1367c ON public.t USING btree (b);

RESET lock_timeout;
RESET statement_timeout;
