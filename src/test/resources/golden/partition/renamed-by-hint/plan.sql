
-- file: 01_change.up.sql
-- change: rename events_user_id_idx to idx_events_user

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.events_user_id_idx RENAME TO idx_events_user;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename events_user_id_idx to idx_events_user

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_events_user RENAME TO events_user_id_idx;

COMMIT;
