CREATE COLLATION german (provider = icu, locale = 'de-DE');
CREATE TABLE names (id integer PRIMARY KEY, name text COLLATE german NOT NULL, code text);
CREATE INDEX idx_names_name ON names (name);
