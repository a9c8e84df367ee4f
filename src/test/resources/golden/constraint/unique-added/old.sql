-- UNIQUE on a table that has rows: a concurrent index, then the constraint over it.
CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, tenant integer, handle text);
