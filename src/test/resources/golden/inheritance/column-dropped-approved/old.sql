-- A column of a parent goes from its heirs, unless they have it themselves.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL, size integer, kind text);
CREATE TABLE cities (mayor text, kind text) INHERITS (places);
