-- Whether this rewrites depends on the session's time zone; the meaning of old rows does too.
CREATE TABLE meetings (id integer PRIMARY KEY, starts_at timestamp NOT NULL, CONSTRAINT meetings_starts_at_check CHECK (starts_at > '2000-01-01'));
CREATE INDEX idx_meetings_starts_at ON meetings (starts_at);
