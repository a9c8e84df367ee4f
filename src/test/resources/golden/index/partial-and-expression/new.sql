CREATE TABLE users (id integer PRIMARY KEY, email text, deleted_at timestamptz, profile jsonb);
CREATE INDEX idx_users_email_alive ON users (email) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX idx_users_lower_email ON users (lower(email)) WHERE deleted_at IS NULL AND email <> '';
CREATE INDEX idx_users_profile_city ON users ((profile ->> 'city'), (profile #>> '{address,zip}') DESC);
