
-- file: 01_change_set_idx_t_a_aside_and_more.up.sql
-- change: set idx_t_a aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_t_a RENAME TO idx_t_a_old_96b6a0;
ALTER INDEX public.idx_t_b RENAME TO idx_t_b_old_19ee0c;

COMMIT;

-- file: 01_change_set_idx_t_a_aside_and_more.down.sql
-- Undoes: change: set idx_t_a aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_t_b_old_19ee0c RENAME TO idx_t_b;
ALTER INDEX public.idx_t_a_old_96b6a0 RENAME TO idx_t_a;

COMMIT;

-- file: 02_change_create_idx_t_a.up.sql
-- change: create idx_t_a
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a;
CREATE INDEX CONCURRENTLY idx_t_a ON public.t USING btree (a) WITH (fillfactor='60');

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_t_a.down.sql
-- Undoes: change: create idx_t_a

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_t_a_old_96b6a0.up.sql
-- change: drop idx_t_a_old_96b6a0
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_old_96b6a0;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_t_a_old_96b6a0.down.sql
-- Undoes: change: drop idx_t_a_old_96b6a0

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_old_96b6a0;
CREATE INDEX CONCURRENTLY idx_t_a_old_96b6a0 ON public.t USING btree (a);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_t_b.up.sql
-- change: create idx_t_b
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b;
CREATE INDEX CONCURRENTLY idx_t_b ON public.t USING gin (b);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_t_b.down.sql
-- Undoes: change: create idx_t_b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_idx_t_b_old_19ee0c.up.sql
-- change: drop idx_t_b_old_19ee0c
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b_old_19ee0c;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_idx_t_b_old_19ee0c.down.sql
-- Undoes: change: drop idx_t_b_old_19ee0c

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_b_old_19ee0c;
CREATE INDEX CONCURRENTLY idx_t_b_old_19ee0c ON public.t USING gin (b) WITH (fastupdate=off);

RESET lock_timeout;
RESET statement_timeout;
