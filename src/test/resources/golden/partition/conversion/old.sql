-- A plain table becomes partitioned: it becomes the default partition, and then the names change.
CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, note text, PRIMARY KEY (id, at));
CREATE INDEX events_at_idx ON events (at);
