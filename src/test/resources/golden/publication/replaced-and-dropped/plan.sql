
-- file: 01_change.up.sql
-- change: drop publication everything and more
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PUBLICATION everything;
DROP PUBLICATION old;
CREATE PUBLICATION everything FOR TABLE public.users;
COMMENT ON PUBLICATION everything IS 'all of it';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop publication everything and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PUBLICATION everything;
CREATE PUBLICATION old FOR TABLE public.users;
COMMENT ON PUBLICATION old IS 'old';
CREATE PUBLICATION everything FOR ALL TABLES;
COMMENT ON PUBLICATION everything IS 'all of it';

COMMIT;
