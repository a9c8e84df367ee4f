CREATE TABLE cache_entries (key text PRIMARY KEY, expires timestamptz);
CREATE INDEX cache_expires_idx ON cache_entries (expires);
