-- A dropped column takes its index, check and default with it.
CREATE TABLE users (id integer PRIMARY KEY, legacy text DEFAULT 'x', CONSTRAINT users_legacy_check CHECK (legacy <> ''));
CREATE INDEX idx_users_legacy ON users (legacy);
