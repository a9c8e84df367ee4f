
-- file: 01_change.up.sql
-- change: rename p_id_seq to pseq

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.p_id_seq RENAME TO pseq;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename p_id_seq to pseq

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.pseq RENAME TO p_id_seq;

COMMIT;
