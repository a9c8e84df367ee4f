-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY day) AS nth FROM public.q_days WHERE (day) IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_idx_q_at.up.sql
-- change: create idx_q_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.q, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_at;
CREATE INDEX CONCURRENTLY idx_q_at ON public.q USING btree (at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_q_at.down.sql
-- Undoes: change: create idx_q_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_q_days_day.up.sql
-- change: create idx_q_days_day
-- Locks: SHARE UPDATE EXCLUSIVE on public.q_days, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_days_day;
CREATE UNIQUE INDEX CONCURRENTLY idx_q_days_day ON public.q_days USING btree (day);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_q_days_day.down.sql
-- Undoes: change: create idx_q_days_day

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_days_day;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_q_days_n.up.sql
-- change: create idx_q_days_n
-- Locks: SHARE UPDATE EXCLUSIVE on public.q_days, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_days_n;
CREATE INDEX CONCURRENTLY idx_q_days_n ON public.q_days USING btree (n DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_q_days_n.down.sql
-- Undoes: change: create idx_q_days_n

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_q_days_n;

RESET lock_timeout;
RESET statement_timeout;
