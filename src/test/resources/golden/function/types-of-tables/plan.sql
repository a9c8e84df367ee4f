
-- file: 01_change.up.sql
-- change: create function first_of and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.first_of(anyarray)
 RETURNS anyelement
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1[1]$function$;
CREATE OR REPLACE FUNCTION public.lots()
 RETURNS TABLE(side public.side, total bigint)
 LANGUAGE sql
 STABLE
AS $function$SELECT side, sum(lot) FROM trades GROUP BY side$function$;
CREATE OR REPLACE FUNCTION public.signed_lot(t public.trades)
 RETURNS integer
 LANGUAGE sql
 STABLE
RETURN CASE (t).side WHEN 'sell'::public.side THEN (- (t).lot) ELSE (t).lot END;
CREATE VIEW public.exposure (lots) AS
 SELECT sum(public.signed_lot(t.*)) AS lots
   FROM public.trades t;
CREATE OR REPLACE FUNCTION public.trades_of(wanted public.side[] DEFAULT
    ARRAY['buy'::public.side, 'sell'::public.side])
 RETURNS SETOF public.trades
 LANGUAGE sql
 STABLE
AS $function$SELECT * FROM trades WHERE side = ANY (wanted)$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function first_of and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.trades_of(public.side[]);
DROP VIEW public.exposure;
DROP FUNCTION public.signed_lot(public.trades);
DROP FUNCTION public.lots();
DROP FUNCTION public.first_of(anyarray);

COMMIT;
