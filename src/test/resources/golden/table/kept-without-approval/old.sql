-- A table only on the old side stays, its foreign key too, while a new table arrives.
CREATE TABLE authors (id integer PRIMARY KEY);
CREATE TABLE books (id integer PRIMARY KEY, author_id integer REFERENCES authors);
