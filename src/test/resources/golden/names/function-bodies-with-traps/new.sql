CREATE TABLE t (id integer PRIMARY KEY);
CREATE FUNCTION traps(p text) RETURNS text LANGUAGE plpgsql AS $outer$
DECLARE
    a text := $inner$ ; it's 'quoted' $$ and :bind $inner$;
    b text := E'back\\slash \' ;';
    c text[] := ARRAY[p, '%s', '%(x)s', '"""', '{brace}'];
BEGIN
    /* a comment; /* nested; */ with 'quotes' */
    EXECUTE format('SELECT %L || %I', c[1:2]::text, p) INTO a; -- :not_a_bind
    RETURN a || b || '\';
END;
$outer$;
CREATE FUNCTION "Trap: 2%"("in:put" text DEFAULT ':x''%') RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''it''''s :y'' || "in:put"';
