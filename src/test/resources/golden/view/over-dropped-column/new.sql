CREATE TABLE people (id integer PRIMARY KEY, name text);
CREATE VIEW cards AS SELECT id, name FROM people;
