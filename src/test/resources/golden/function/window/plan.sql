
-- file: 01_change.up.sql
-- change: create function w.rank and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION w.rank()
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE
AS $function$window_rank$function$;
COMMENT ON FUNCTION w.rank() IS 'where it stands';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function w.rank and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION w.rank();

COMMIT;
