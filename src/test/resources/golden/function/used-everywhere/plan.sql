
-- file: 01_change.up.sql
-- change: replace function tidy

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.tidy(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT btrim(value, E' \t')$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace function tidy

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.tidy(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT btrim(value)$function$;

COMMIT;
