CREATE EXTENSION pg_stat_statements VERSION '1.11';
CREATE EXTENSION hstore VERSION '1.7';
CREATE TABLE notes (id integer PRIMARY KEY, tags hstore);
