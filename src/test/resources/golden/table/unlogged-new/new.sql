CREATE TABLE keep (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE caches (key text PRIMARY KEY, value jsonb, expires_at timestamptz NOT NULL);
CREATE INDEX idx_caches_expires_at ON caches (expires_at);
