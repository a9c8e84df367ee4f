CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL, size integer DEFAULT 1, CONSTRAINT places_size_check CHECK (size > 0));
CREATE TABLE tagged (tag text, name text);
CREATE TABLE cities (mayor text, size integer DEFAULT 5, CONSTRAINT cities_mayor_check CHECK (mayor <> '')) INHERITS (places, tagged);
CREATE TABLE capitals (state text, PRIMARY KEY (id)) INHERITS (cities);
ALTER TABLE capitals ALTER name SET DEFAULT 'none';
ALTER TABLE capitals ALTER mayor SET NOT NULL;
CREATE INDEX capitals_name ON capitals (name);
