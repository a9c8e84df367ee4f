
-- file: 01_change.up.sql
-- change: create table u
-- Way back: loses the rows of public.u; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.u (
    id integer NOT NULL,
    CONSTRAINT u_pkey PRIMARY KEY (id)
);
CREATE OR REPLACE FUNCTION public.a_event()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$begin end$function$;
CREATE EVENT TRIGGER "On Drop" ON sql_drop EXECUTE FUNCTION public.a_event();
CREATE EVENT TRIGGER always ON table_rewrite EXECUTE FUNCTION public.a_event();
ALTER EVENT TRIGGER always ENABLE ALWAYS;
CREATE EVENT TRIGGER ends ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'ALTER TABLE') EXECUTE
    FUNCTION public.a_event();
ALTER EVENT TRIGGER ends DISABLE;
COMMENT ON EVENT TRIGGER ends IS 'after all';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create table u
-- Way back: loses the rows of public.u; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP EVENT TRIGGER ends;
DROP EVENT TRIGGER always;
DROP EVENT TRIGGER "On Drop";
DROP FUNCTION public.a_event();
DROP TABLE public.u;

COMMIT;
