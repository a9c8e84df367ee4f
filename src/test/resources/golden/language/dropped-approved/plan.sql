
-- file: 01_change.up.sql
-- change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA empty;
DROP FUNCTION public.spoken();
DROP CONVERSION public.latin;
DROP TRANSFORM FOR integer LANGUAGE other;
DROP LANGUAGE other;
DROP ACCESS METHOD tree;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE other IS 'other than ours';
CREATE TRANSFORM FOR integer LANGUAGE other (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE OR REPLACE FUNCTION public.spoken()
 RETURNS integer
 LANGUAGE other
AS $function$begin return 1; end$function$;
DROP SCHEMA empty;

COMMIT;
