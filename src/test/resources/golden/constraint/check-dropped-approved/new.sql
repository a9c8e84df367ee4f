CREATE TABLE g (id integer PRIMARY KEY, n integer);
