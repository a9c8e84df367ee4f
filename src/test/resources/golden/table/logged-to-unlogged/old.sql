-- Persistence changes by rewriting the table: never silently.
CREATE TABLE counters (key text PRIMARY KEY, n bigint DEFAULT 0 NOT NULL);
