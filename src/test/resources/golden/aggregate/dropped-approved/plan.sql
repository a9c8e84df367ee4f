
-- file: 01_change.up.sql
-- change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA empty;
DROP AGGREGATE public.longest(text);
DROP FUNCTION public.longer(text, text);
DROP AGGREGATE public.ranked(double precision, anyelement);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create schema empty and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE AGGREGATE public.ranked(double precision ORDER BY anyelement) (
    SFUNC = ordered_set_transition,
    STYPE = internal,
    FINALFUNC = percentile_disc_final,
    FINALFUNC_EXTRA,
    FINALFUNC_MODIFY = READ_WRITE
);
COMMENT ON AGGREGATE public.ranked(double precision, anyelement) IS 'in order';
CREATE OR REPLACE FUNCTION public.longer(a text, b text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN length(a) >= length(b) THEN a ELSE b END$function$;
CREATE AGGREGATE public.longest(text) (
    SFUNC = public.longer,
    STYPE = text
);
DROP SCHEMA empty;

COMMIT;
