
-- file: 01_change.up.sql
-- change: drop function greet and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.greet(text);
DROP FUNCTION public.page(integer, integer);
CREATE OR REPLACE FUNCTION public.greet(person text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'hello ' || $1 $function$;
CREATE OR REPLACE FUNCTION public.page(size integer, number integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT size * number$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop function greet and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.page(integer, integer);
DROP FUNCTION public.greet(text);
CREATE OR REPLACE FUNCTION public.page(size integer DEFAULT 10, number integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT size * number$function$;
CREATE OR REPLACE FUNCTION public.greet(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'hello ' || $1 $function$;

COMMIT;
