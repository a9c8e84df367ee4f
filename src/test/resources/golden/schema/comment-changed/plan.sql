
-- file: 01_change.up.sql
-- change: comment on schema audit

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON SCHEMA audit IS 'who did what, kept for two years; it''s append only';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: comment on schema audit

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON SCHEMA audit IS 'who did what';

COMMIT;
