
-- file: 01_change.up.sql
-- change: drop operator class by_a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP OPERATOR CLASS public.by_a USING btree;
DROP OPERATOR public.<# (public.pair, public.pair);
DROP FUNCTION public.less(public.pair, public.pair);
DROP OPERATOR FAMILY public.by_a USING btree;
DROP CAST (public.pair AS integer);
DROP FUNCTION public.first(public.pair);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop operator class by_a and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.first(public.pair)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a$function$;
CREATE CAST (public.pair AS integer) WITH FUNCTION public.first(public.pair);
CREATE OPERATOR FAMILY public.by_a USING btree;
CREATE OR REPLACE FUNCTION public.less(public.pair, public.pair)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).a < ($2).a$function$;
CREATE OPERATOR public.<# (
    FUNCTION = public.less,
    LEFTARG = public.pair,
    RIGHTARG = public.pair
);
CREATE OPERATOR CLASS public.by_a FOR TYPE public.pair USING btree FAMILY public.by_a AS
    OPERATOR 1 public.<# (public.pair, public.pair);

COMMIT;
