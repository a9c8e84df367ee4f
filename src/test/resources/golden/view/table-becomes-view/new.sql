CREATE TABLE people (id integer PRIMARY KEY, name text, member boolean DEFAULT false NOT NULL);
CREATE VIEW members AS SELECT id, name FROM people WHERE member;
