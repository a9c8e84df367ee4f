-- Names of arguments cannot be replaced either, and a default cannot be taken away.
CREATE FUNCTION greet(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'hello ' || $1 $$;
CREATE FUNCTION page(size integer DEFAULT 10, number integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT size * number';
