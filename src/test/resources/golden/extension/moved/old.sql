-- What uses an extension's types, functions and operator classes stays as it is.
CREATE EXTENSION hstore;
CREATE EXTENSION pg_trgm;
CREATE TABLE settings (
    id integer PRIMARY KEY,
    attributes hstore DEFAULT ''::hstore NOT NULL,
    title text CHECK (similarity(title, 'a') < 1)
);
CREATE INDEX settings_title ON settings USING gin (title gin_trgm_ops);
CREATE FUNCTION keys(hstore) RETURNS text[] LANGUAGE sql RETURN akeys($1);
CREATE VIEW colors AS SELECT id, attributes -> 'color' AS color FROM settings;
CREATE DOMAIN flags AS hstore;
COMMENT ON FUNCTION keys(hstore) IS 'of one';
