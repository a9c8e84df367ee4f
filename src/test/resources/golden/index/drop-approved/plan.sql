
-- file: 01_change.up.sql
-- change: drop idx_t_a
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change.down.sql
-- Undoes: change: drop idx_t_a

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a;
CREATE INDEX CONCURRENTLY idx_t_a ON public.t USING btree (a);

RESET lock_timeout;
RESET statement_timeout;
