CREATE SCHEMA shadow;
CREATE FUNCTION shadow.lower(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TYPE shadow.text AS ENUM ('a', 'b');
CREATE TABLE shadow.pg_class (oid integer PRIMARY KEY, value shadow.text DEFAULT 'a', plain pg_catalog.text DEFAULT 'x');
CREATE TABLE users (id integer PRIMARY KEY, name pg_catalog.text);
CREATE TABLE shadow.users (id integer PRIMARY KEY, user_id integer CONSTRAINT fk_users_users REFERENCES public.users);
CREATE INDEX idx_pg_class_lower ON shadow.pg_class (shadow.lower(plain), lower(plain));
CREATE VIEW shadow.everyone AS SELECT u.id FROM public.users u JOIN shadow.users s USING (id);
