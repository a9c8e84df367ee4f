-- kept: index:public.idx_t_a
-- kept: index:public.idx_t_b

-- file: 01_change.up.sql
-- change: create idx_t_a_b
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_b;
CREATE INDEX CONCURRENTLY idx_t_a_b ON public.t USING btree (a, b);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change.down.sql
-- Undoes: change: create idx_t_a_b

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_t_a_b;

RESET lock_timeout;
RESET statement_timeout;
