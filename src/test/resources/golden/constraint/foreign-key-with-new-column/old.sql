-- A new column with its foreign key: column, key NOT VALID, validation, index.
CREATE TABLE teams (id integer PRIMARY KEY);
CREATE TABLE users (id integer PRIMARY KEY);
