-- An heir whose columns were never its own cannot go back to be one.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (mayor text) INHERITS (places);
