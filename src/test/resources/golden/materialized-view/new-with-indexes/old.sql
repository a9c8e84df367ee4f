-- A materialized view, filled, with a unique index so that it can be refreshed concurrently.
CREATE TABLE hits (id bigint PRIMARY KEY, path text NOT NULL, at timestamptz NOT NULL);
