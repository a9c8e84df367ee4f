-- Nobody says which version is wanted.
CREATE EXTENSION hstore VERSION '1.4';
CREATE TABLE notes (id integer PRIMARY KEY, tags hstore);
