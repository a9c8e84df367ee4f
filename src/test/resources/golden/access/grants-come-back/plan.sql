
-- file: 01_change.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.first_name();
DROP VIEW public.names;
ALTER TABLE public.users ALTER COLUMN name TYPE character varying(20);
CREATE VIEW public.names (id, name) AS
 SELECT id,
    name
   FROM public.users;
GRANT SELECT ON TABLE public.names TO pg_monitor;
GRANT UPDATE (name) ON TABLE public.names TO pg_read_all_stats;
CREATE OR REPLACE FUNCTION public.first_name()
 RETURNS SETOF public.names
 LANGUAGE sql
AS $function$SELECT * FROM names LIMIT 1$function$;
REVOKE EXECUTE ON FUNCTION public.first_name() FROM PUBLIC;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter users

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.first_name();
DROP VIEW public.names;
ALTER TABLE public.users ALTER COLUMN name TYPE character varying(10)
    USING name::character varying(10);
CREATE VIEW public.names (id, name) AS
 SELECT id,
    name
   FROM public.users;
GRANT SELECT ON TABLE public.names TO pg_monitor;
GRANT UPDATE (name) ON TABLE public.names TO pg_read_all_stats;
CREATE OR REPLACE FUNCTION public.first_name()
 RETURNS SETOF public.names
 LANGUAGE sql
AS $function$SELECT * FROM names LIMIT 1$function$;
REVOKE EXECUTE ON FUNCTION public.first_name() FROM PUBLIC;

COMMIT;
