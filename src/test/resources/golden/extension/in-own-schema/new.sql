CREATE SCHEMA extensions;
CREATE EXTENSION hstore WITH SCHEMA extensions;
CREATE TABLE settings (id integer PRIMARY KEY, attributes extensions.hstore DEFAULT ''::extensions.hstore NOT NULL);
CREATE INDEX idx_settings_attributes ON settings USING gin (attributes);
