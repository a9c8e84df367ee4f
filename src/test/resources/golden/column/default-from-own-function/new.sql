CREATE FUNCTION new_code(prefix text DEFAULT 'V') RETURNS text LANGUAGE sql VOLATILE AS 'SELECT prefix || substr(md5(random()::text), 1, 8)';
CREATE TABLE vouchers (id integer PRIMARY KEY, code text DEFAULT new_code('W') NOT NULL);
