-- Parent and heirs go.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (mayor text) INHERITS (places);
