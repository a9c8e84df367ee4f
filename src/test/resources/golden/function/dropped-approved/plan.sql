
-- file: 01_change.up.sql
-- change: drop function f

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.f(integer);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop function f

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.f(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$;

COMMIT;
