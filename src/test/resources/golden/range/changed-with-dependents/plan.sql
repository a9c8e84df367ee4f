
-- file: 01_change.up.sql
-- change: drop view units and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.units;
DROP FUNCTION public.unit();
DROP FUNCTION public.width(public.span);
DROP TYPE public.span;
CREATE TYPE public.span AS RANGE (
    SUBTYPE = integer,
    SUBTYPE_OPCLASS = pg_catalog.int4_ops,
    MULTIRANGE_TYPE_NAME = public.spans
);
COMMENT ON TYPE public.span IS 'from to';
CREATE VIEW public.units (it) AS
 SELECT public.span(0, 1) AS it;
CREATE OR REPLACE FUNCTION public.unit()
 RETURNS public.span
 LANGUAGE sql
 IMMUTABLE
RETURN public.span(0, 1);
CREATE OR REPLACE FUNCTION public.width(public.span)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper($1) - lower($1)$function$;
COMMENT ON FUNCTION public.width(public.span) IS 'how long';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view units and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.width(public.span);
DROP FUNCTION public.unit();
DROP VIEW public.units;
DROP TYPE public.span;
CREATE TYPE public.span AS RANGE (
    SUBTYPE = integer,
    SUBTYPE_OPCLASS = pg_catalog.int4_ops,
    MULTIRANGE_TYPE_NAME = public.span_multirange
);
COMMENT ON TYPE public.span IS 'from to';
CREATE OR REPLACE FUNCTION public.width(public.span)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper($1) - lower($1)$function$;
COMMENT ON FUNCTION public.width(public.span) IS 'how long';
CREATE OR REPLACE FUNCTION public.unit()
 RETURNS public.span
 LANGUAGE sql
 IMMUTABLE
RETURN public.span(0, 1);
CREATE VIEW public.units (it) AS
 SELECT public.span(0, 1) AS it;

COMMIT;
