
-- file: 01_change.up.sql
-- change: replace function next_no and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.next_no()
 RETURNS integer
 LANGUAGE sql
 STABLE COST 5
AS $function$SELECT 2$function$;
CREATE OR REPLACE FUNCTION public.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
BEGIN
    NEW.at := clock_timestamp();
    RETURN NEW;
END
$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace function next_no and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.at := now(); RETURN NEW; END $function$;
CREATE OR REPLACE FUNCTION public.next_no()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

COMMIT;
