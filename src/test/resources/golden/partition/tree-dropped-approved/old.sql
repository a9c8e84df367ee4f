-- A partitioned table goes with all its partitions.
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (
    id bigint NOT NULL,
    at date NOT NULL,
    user_id bigint REFERENCES users,
    kind text
) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
    PARTITION BY LIST (kind);
CREATE TABLE events_2025_views PARTITION OF events_2025 FOR VALUES IN ('view');
CREATE TABLE events_2025_rest PARTITION OF events_2025 DEFAULT;
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE INDEX events_2024_kind ON events_2024 (kind);
COMMENT ON TABLE events_2024 IS 'last year';
