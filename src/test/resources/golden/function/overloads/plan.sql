
-- file: 01_change.up.sql
-- change: create function area and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.area(b box)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT width(b) * height(b)$function$;
CREATE OR REPLACE FUNCTION public.area(r double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT pi() * power(r, 2)$function$;
CREATE OR REPLACE FUNCTION public.area(shape text, VARIADIC sides double precision[])
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT sides[1]$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function area and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.area(text, double precision[]);
CREATE OR REPLACE FUNCTION public.area(r double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT pi() * r * r$function$;
DROP FUNCTION public.area(box);

COMMIT;
