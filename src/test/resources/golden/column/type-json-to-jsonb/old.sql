-- json to jsonb, so that a GIN index becomes possible.
CREATE TABLE payloads (id integer PRIMARY KEY, data json DEFAULT '{}' NOT NULL);
