-- A foreign key on a table that has rows: NOT VALID, validated in another transaction.
CREATE TABLE authors (id integer PRIMARY KEY);
CREATE TABLE books (id integer PRIMARY KEY, author_id integer, editor_id integer);
