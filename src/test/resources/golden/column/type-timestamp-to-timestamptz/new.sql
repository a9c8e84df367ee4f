CREATE TABLE meetings (id integer PRIMARY KEY, starts_at timestamptz NOT NULL, CONSTRAINT meetings_starts_at_check CHECK (starts_at > '2000-01-01 00:00:00+00'));
CREATE INDEX idx_meetings_starts_at ON meetings (starts_at);
