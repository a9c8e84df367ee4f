
-- file: 01_change.up.sql
-- change: drop access method tree and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP ACCESS METHOD tree;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER spghandler;
COMMENT ON ACCESS METHOD tree IS 'a tree';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop access method tree and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP ACCESS METHOD tree;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER gisthandler;
COMMENT ON ACCESS METHOD tree IS 'a tree';

COMMIT;
