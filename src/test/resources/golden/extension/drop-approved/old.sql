-- An extension that nothing uses any more; members go with it, not one by one.
CREATE EXTENSION unaccent;
CREATE TABLE notes (id integer PRIMARY KEY, body text);
