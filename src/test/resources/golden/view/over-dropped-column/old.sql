-- A view stops reading a column that is dropped: the view changes first.
CREATE TABLE people (id integer PRIMARY KEY, name text, fax text);
CREATE VIEW cards AS SELECT id, name, fax FROM people;
