
-- file: 01_change.up.sql
-- change: replace procedure clean and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE PROCEDURE public.clean()
 LANGUAGE sql
AS $procedure$DELETE FROM queue WHERE done AND id > 0$procedure$;
DROP PROCEDURE public.counted();
CREATE OR REPLACE FUNCTION public.counted()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$SELECT count(*) FROM queue$function$;
CREATE OR REPLACE PROCEDURE public.work(INOUT n integer DEFAULT 100)
 LANGUAGE plpgsql
AS $procedure$
BEGIN
    UPDATE queue SET done = true WHERE id <= n;
    COMMIT;
    n := 0;
END
$procedure$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace procedure clean and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP PROCEDURE public.work(IN integer);
DROP FUNCTION public.counted();
CREATE OR REPLACE PROCEDURE public.counted()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
CREATE OR REPLACE PROCEDURE public.clean()
 LANGUAGE sql
AS $procedure$DELETE FROM queue WHERE done$procedure$;

COMMIT;
