-- Another collation orders otherwise: the column's index is built anew.
CREATE COLLATION german (provider = icu, locale = 'de-DE');
CREATE TABLE names (id integer PRIMARY KEY, name text NOT NULL, code text COLLATE "C");
CREATE INDEX idx_names_name ON names (name);
