CREATE EXTENSION hstore;
CREATE TABLE notes (id integer PRIMARY KEY, tags hstore, body text);
