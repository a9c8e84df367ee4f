-- A version that the wanted schema states; nothing leads from it back to the older one.
CREATE EXTENSION pg_stat_statements VERSION '1.10';
CREATE EXTENSION hstore VERSION '1.4';
CREATE TABLE notes (id integer PRIMARY KEY, tags hstore);
