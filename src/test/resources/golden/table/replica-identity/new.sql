CREATE TABLE outbox (id bigint PRIMARY KEY, key text NOT NULL, payload jsonb);
CREATE UNIQUE INDEX idx_outbox_key ON outbox (key);
ALTER TABLE outbox REPLICA IDENTITY USING INDEX idx_outbox_key;
