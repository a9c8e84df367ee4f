-- The server has no script from the newer version to the older one.
CREATE EXTENSION hstore VERSION '1.7';
CREATE TABLE notes (id integer PRIMARY KEY, tags hstore);
