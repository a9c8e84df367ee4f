-- A column only on the old side stays, but its NOT NULL would break new inserts: a concern.
CREATE TABLE users (id integer PRIMARY KEY, fax text NOT NULL, name text);
