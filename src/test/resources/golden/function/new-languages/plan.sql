
-- file: 01_change.up.sql
-- change: create function add_one and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.add_one(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT COST 1
AS $function$SELECT n + 1$function$;
CREATE OR REPLACE FUNCTION public.balance_of(account integer)
 RETURNS numeric
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT a.balance
    FROM public.accounts a
   WHERE (a.id = balance_of.account);
END;
CREATE OR REPLACE FUNCTION public.double(n numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE LEAKPROOF
RETURN (n * (2)::numeric);
CREATE OR REPLACE FUNCTION public.rich(minimum numeric DEFAULT 1000, OUT id integer, OUT balance numeric)
 RETURNS SETOF record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 50
 SET search_path TO 'pg_catalog', 'public'
 SET work_mem TO '8MB'
AS $function$
DECLARE
    note text := 'it''s :not a bind, 100% sure, a \backslash';
BEGIN
    -- a comment with $$ dollars $$ and 'quotes'
    RETURN QUERY SELECT a.id, a.balance FROM accounts a WHERE a.balance >= minimum;
END
$function$;
COMMENT ON FUNCTION public.rich(numeric) IS 'who has more';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function add_one and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.rich(numeric);
DROP FUNCTION public.double(numeric);
DROP FUNCTION public.balance_of(integer);
DROP FUNCTION public.add_one(integer);

COMMIT;
