
-- file: 01_change.up.sql
-- change: drop aggregate longest and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP AGGREGATE public.longest(text);
DROP FUNCTION public.longer(text, text);
CREATE OR REPLACE FUNCTION public.longer(one text, two text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN length(one) >= length(two) THEN one ELSE two END$function$;
CREATE AGGREGATE public.longest(text) (
    SFUNC = public.longer,
    STYPE = text
);
COMMENT ON AGGREGATE public.longest(text) IS 'the longest';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop aggregate longest and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP AGGREGATE public.longest(text);
DROP FUNCTION public.longer(text, text);
CREATE OR REPLACE FUNCTION public.longer(a text, b text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END$function$;
CREATE AGGREGATE public.longest(text) (
    SFUNC = public.longer,
    STYPE = text
);
COMMENT ON AGGREGATE public.longest(text) IS 'the longest';

COMMIT;
