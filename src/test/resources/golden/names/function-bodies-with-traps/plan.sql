
-- file: 01_change.up.sql
-- change: create function Trap: 2% and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public."Trap: 2%"("in:put" text DEFAULT ':x''%'::text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 'it''s :y' || "in:put"$function$;
CREATE OR REPLACE FUNCTION public.traps(p text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
DECLARE
    a text := $inner$ ; it's 'quoted' $$ and :bind $inner$;
    b text := E'back\\slash \' ;';
    c text[] := ARRAY[p, '%s', '%(x)s', '"""', '{brace}'];
BEGIN
    /* a comment; /* nested; */ with 'quotes' */
    EXECUTE format('SELECT %L || %I', c[1:2]::text, p) INTO a; -- :not_a_bind
    RETURN a || b || '\';
END;
$function$;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create function Trap: 2% and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.traps(text);
DROP FUNCTION public."Trap: 2%"(text);

COMMIT;
