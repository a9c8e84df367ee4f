
-- file: 01_change.up.sql
-- change: drop function spoken and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.spoken();
DROP CONVERSION public.latin;
DROP LANGUAGE other;
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql
    (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE DEFAULT CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION public.latin IS 'from of old';
CREATE LANGUAGE other HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
CREATE OR REPLACE FUNCTION public.spoken()
 RETURNS integer
 LANGUAGE other
AS $function$begin return 1; end$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop function spoken and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.spoken();
DROP LANGUAGE other;
DROP CONVERSION public.latin;
CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION public.latin IS 'from of old';
CREATE OR REPLACE FUNCTION public.spoken()
 RETURNS integer
 LANGUAGE other
AS $function$begin return 1; end$function$;

COMMIT;
