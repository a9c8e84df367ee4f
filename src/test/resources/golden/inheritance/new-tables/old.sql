-- Tables that inherit, with columns and constraints of their own, merged ones, and defaults that differ.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
