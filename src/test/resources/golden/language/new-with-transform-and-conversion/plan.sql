
-- file: 01_change.up.sql
-- change: create table piled
-- Way back: loses the rows of public.piled; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DEFAULT CONVERSION public.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TRUSTED LANGUAGE "PL" HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR
    plpgsql_validator;
CREATE OR REPLACE FUNCTION public.spoken()
 RETURNS integer
 LANGUAGE "PL"
AS $function$begin return 1; end$function$;
CREATE TRANSFORM FOR integer LANGUAGE "PL" (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE public.piled (
    id integer
) USING pile;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
COMMENT ON CONVERSION public.latin IS 'from of old';
COMMENT ON LANGUAGE "PL" IS 'ours';
COMMENT ON TRANSFORM FOR integer LANGUAGE "PL" IS 'never used';
COMMENT ON ACCESS METHOD tree IS 'a tree';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table piled
-- Way back: loses the rows of public.piled; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP ACCESS METHOD tree;
DROP TABLE public.piled;
DROP ACCESS METHOD pile;
DROP TRANSFORM FOR integer LANGUAGE "PL";
DROP FUNCTION public.spoken();
DROP LANGUAGE "PL";
DROP CONVERSION public.latin;

COMMIT;
