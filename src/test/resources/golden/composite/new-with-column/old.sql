-- A composite type, one made of it, and a table with columns of both.
CREATE TABLE people (id integer PRIMARY KEY);
