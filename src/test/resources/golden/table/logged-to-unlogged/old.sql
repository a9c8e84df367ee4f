-- Persistence changes by rewriting the table: a copy takes its place where its size is not known.
CREATE TABLE counters (key text PRIMARY KEY, n bigint DEFAULT 0 NOT NULL);
