-- An index of the same name is on another table: nobody said that the table is renamed.
CREATE TABLE cache (key text PRIMARY KEY, expires timestamptz);
CREATE INDEX cache_expires_idx ON cache (expires);
