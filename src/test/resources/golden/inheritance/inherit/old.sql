-- A table that stands becomes an heir and another stops to be one.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (id integer NOT NULL, name text NOT NULL, mayor text);
CREATE TABLE towns (id integer NOT NULL, name text NOT NULL) INHERITS (places);
