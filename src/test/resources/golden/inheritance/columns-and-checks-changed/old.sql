-- What a parent gets, its heirs get; what is merged stays.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (mayor text, note text) INHERITS (places);
