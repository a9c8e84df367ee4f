-- What a table with heirs gets for itself locks none of the heirs.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL, size integer);
CREATE TABLE cities (mayor text) INHERITS (places);
CREATE TABLE visits (id integer PRIMARY KEY, place_id integer);
CREATE TABLE plans (id integer PRIMARY KEY, place_id integer REFERENCES places);
