-- PostgreSQL keeps a column that a table had: refused.
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE cities (id integer NOT NULL, name text NOT NULL, mayor text);
