CREATE FUNCTION greet(person text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'hello ' || $1 $$;
CREATE FUNCTION page(size integer, number integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT size * number';
