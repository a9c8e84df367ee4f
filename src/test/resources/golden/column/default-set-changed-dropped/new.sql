CREATE TABLE d (id integer PRIMARY KEY, a integer DEFAULT 5, b integer DEFAULT 10, c integer, e timestamptz DEFAULT clock_timestamp(), f text DEFAULT NULL);
