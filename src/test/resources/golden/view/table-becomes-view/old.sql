-- A view takes the name of a table: different kinds under one name.
CREATE TABLE members (id integer PRIMARY KEY, name text);
CREATE TABLE people (id integer PRIMARY KEY, name text, member boolean DEFAULT false NOT NULL);
