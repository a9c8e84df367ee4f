CREATE TABLE u (id integer PRIMARY KEY, name text);
