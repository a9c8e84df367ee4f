
-- file: 01_change.up.sql
-- change: alter t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.new_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
DROP TRIGGER t_guard ON public.t;
CREATE TRIGGER t_guard BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.new_guard();
DROP FUNCTION public.old_guard();

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.old_guard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;
DROP TRIGGER t_guard ON public.t;
CREATE TRIGGER t_guard BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.old_guard();
DROP FUNCTION public.new_guard();

COMMIT;
