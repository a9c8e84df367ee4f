-- A new domain with default, NOT NULL and a named check, used by a new column.
CREATE TABLE users (id integer PRIMARY KEY);
