CREATE SCHEMA extensions;
CREATE EXTENSION hstore WITH SCHEMA extensions;
CREATE EXTENSION pg_trgm WITH SCHEMA extensions;
SET search_path = public, extensions;
CREATE TABLE settings (
    id integer PRIMARY KEY,
    attributes hstore DEFAULT ''::hstore NOT NULL,
    title text CHECK (similarity(title, 'a') < 1),
    more hstore
);
CREATE INDEX settings_title ON settings USING gin (title gin_trgm_ops);
CREATE FUNCTION keys(hstore) RETURNS text[] LANGUAGE sql RETURN akeys($1);
CREATE VIEW colors AS SELECT id, attributes -> 'color' AS color FROM settings;
CREATE DOMAIN flags AS hstore;
COMMENT ON FUNCTION keys(hstore) IS 'of one';
