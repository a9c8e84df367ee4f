
-- file: 01_change.up.sql
-- change: drop view pairs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.pairs;
DROP FUNCTION public.first(public.pair);
DROP TYPE public.pair;
CREATE TYPE public.pair AS (
    b text,
    a integer
);
COMMENT ON TYPE public.pair IS 'a pair';
CREATE VIEW public.pairs (it) AS
 SELECT ROW('x'::text, 1)::public.pair AS it;
CREATE OR REPLACE FUNCTION public.first(public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view pairs and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.first(public.pair);
DROP VIEW public.pairs;
DROP TYPE public.pair;
CREATE TYPE public.pair AS (
    a integer,
    b text
);
COMMENT ON TYPE public.pair IS 'a pair';
CREATE OR REPLACE FUNCTION public.first(public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a$function$;
CREATE VIEW public.pairs (it) AS
 SELECT ROW(1, 'x'::text)::public.pair AS it;

COMMIT;
