CREATE TABLE accounts (id integer PRIMARY KEY, balance numeric(12,2) DEFAULT 0 NOT NULL);
CREATE FUNCTION add_one(n integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1 AS 'SELECT n + 1';
CREATE FUNCTION balance_of(account integer) RETURNS numeric LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT a.balance FROM accounts a WHERE a.id = account;
END;
CREATE FUNCTION double(n numeric) RETURNS numeric LANGUAGE sql IMMUTABLE LEAKPROOF RETURN n * 2;
CREATE FUNCTION rich(minimum numeric DEFAULT 1000, OUT id integer, OUT balance numeric) RETURNS SETOF record
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50 SET search_path = pg_catalog, public SET work_mem = '8MB'
AS $function$
DECLARE
    note text := 'it''s :not a bind, 100% sure, a \backslash';
BEGIN
    -- a comment with $$ dollars $$ and 'quotes'
    RETURN QUERY SELECT a.id, a.balance FROM accounts a WHERE a.balance >= minimum;
END
$function$;
COMMENT ON FUNCTION rich(numeric) IS 'who has more';
