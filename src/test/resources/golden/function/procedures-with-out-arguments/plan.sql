
-- file: 01_change.up.sql
-- change: create procedure split and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE PROCEDURE public.split(IN a integer, OUT b integer)
 LANGUAGE plpgsql
AS $procedure$begin b := a; end$procedure$;
COMMENT ON PROCEDURE public.split(IN integer) IS 'halves';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create procedure split and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PROCEDURE public.split(IN integer);

COMMIT;
