
-- file: 01_change.up.sql
-- change: drop view halves and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.halves;
DROP FUNCTION public.half(integer);
CREATE OR REPLACE FUNCTION public.half(n integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT n / 2.0$function$;
CREATE VIEW public.halves (id, half) AS
 SELECT id,
    public.half(a) AS half
   FROM public.t;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view halves and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.halves;
DROP FUNCTION public.half(integer);
CREATE OR REPLACE FUNCTION public.half(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT n / 2$function$;
CREATE VIEW public.halves (id, half) AS
 SELECT id,
    (public.half(a))::numeric AS half
   FROM public.t;

COMMIT;
