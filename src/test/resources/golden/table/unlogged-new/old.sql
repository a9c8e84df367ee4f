-- A new unlogged table with an index.
CREATE TABLE keep (id integer PRIMARY KEY);
