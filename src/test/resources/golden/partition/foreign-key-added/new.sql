CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (
    id bigint NOT NULL,
    at date NOT NULL,
    user_id bigint,
    kind text
) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
    PARTITION BY LIST (id);
CREATE TABLE events_2025_views PARTITION OF events_2025 FOR VALUES IN (1);
CREATE TABLE events_2025_rest PARTITION OF events_2025 DEFAULT;
ALTER TABLE events ADD PRIMARY KEY (id, at);
CREATE TABLE notes (id bigint PRIMARY KEY, event_id bigint, event_at date);
ALTER TABLE events ADD CONSTRAINT events_user_fk FOREIGN KEY (user_id) REFERENCES users;
ALTER TABLE notes ADD CONSTRAINT notes_event_fk FOREIGN KEY (event_id, event_at) REFERENCES events;
