-- Routines whose bodies are texts name tables that come with them; one of them fills a default of
-- the very table that it reads.
CREATE TABLE seasons (id integer PRIMARY KEY, year integer NOT NULL);
