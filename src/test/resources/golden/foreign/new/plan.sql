-- concern: the user mapping of PUBLIC on server there is made without a password: set it afterwards with ALTER USER MAPPING … OPTIONS (ADD password …)
-- concern: the user mapping of postgres on server there is made without a password: set it afterwards with ALTER USER MAPPING … OPTIONS (ADD password …)

-- file: 01_change.up.sql
-- change: create function fired and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.fired()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$begin return new; end$function$;
CREATE FOREIGN DATA WRAPPER "Wrap" OPTIONS (debug 'true');
CREATE SERVER there TYPE 'odd' VERSION '1' FOREIGN DATA WRAPPER "Wrap" OPTIONS
    (host 'elsewhere', port '5432');
CREATE FOREIGN TABLE public.far (
    id integer OPTIONS (column_name 'ID') NOT NULL,
    name character varying(20) COLLATE pg_catalog."C" DEFAULT 'none'::character varying,
    total integer GENERATED ALWAYS AS ((id * 2)) STORED,
    CONSTRAINT positive CHECK ((id > 0))
) SERVER there OPTIONS (table_name 'Far', schema_name 'it''s');
ALTER FOREIGN TABLE public.far ALTER COLUMN name SET STATISTICS 5;
CREATE FOREIGN TABLE public.nothing (
) SERVER there;
CREATE VIEW public.near (id, name) AS
 SELECT id,
    name
   FROM public.far;
CREATE TRIGGER fired BEFORE INSERT ON public.far FOR EACH ROW EXECUTE FUNCTION public.fired();
CREATE USER MAPPING FOR PUBLIC SERVER there;
CREATE USER MAPPING FOR postgres SERVER there OPTIONS ("user" 'me');
COMMENT ON FOREIGN TABLE public.far IS 'far away';
COMMENT ON COLUMN public.far.id IS 'their id';
COMMENT ON CONSTRAINT positive ON public.far IS 'they say';
COMMENT ON FOREIGN DATA WRAPPER "Wrap" IS 'a wrapper';
COMMENT ON SERVER there IS 'a server';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function fired and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP USER MAPPING FOR postgres SERVER there;
DROP USER MAPPING FOR PUBLIC SERVER there;
DROP TRIGGER fired ON public.far;
DROP VIEW public.near;
DROP FOREIGN TABLE public.nothing;
DROP FOREIGN TABLE public.far;
DROP SERVER there;
DROP FOREIGN DATA WRAPPER "Wrap";
DROP FUNCTION public.fired();

COMMIT;
