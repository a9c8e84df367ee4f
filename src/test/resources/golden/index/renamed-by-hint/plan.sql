
-- file: 01_change.up.sql
-- change: rename index ix_t_a to idx_t_a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.ix_t_a RENAME TO idx_t_a;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename index ix_t_a to idx_t_a

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_t_a RENAME TO ix_t_a;

COMMIT;
