-- A primary key of a partitioned table with rows: unique indexes first, then all keys in one moment.
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
