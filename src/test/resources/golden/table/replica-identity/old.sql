-- Replica identity is a property of the table that replication depends on.
CREATE TABLE outbox (id bigint PRIMARY KEY, key text NOT NULL, payload jsonb);
CREATE UNIQUE INDEX idx_outbox_key ON outbox (key);
