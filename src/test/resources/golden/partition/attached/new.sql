CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (id bigint, at date NOT NULL, user_id bigint REFERENCES users, PRIMARY KEY (id, at), CONSTRAINT events_id_check CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE events_2024 (id bigint NOT NULL, at date NOT NULL, user_id bigint, CONSTRAINT events_id_check CHECK (id > 0));
ALTER TABLE events ATTACH PARTITION events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
