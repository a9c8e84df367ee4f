
-- file: 01_change.up.sql
-- change: cluster by idx_m_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.m, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m CLUSTER ON idx_m_at;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: cluster by idx_m_at

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.m SET WITHOUT CLUSTER;

COMMIT;
