-- A new partition: made beside its parent and attached, so that reads and writes go on; what the
-- default partition holds is proven to belong there first.
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (
    id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    user_id bigint REFERENCES users,
    CONSTRAINT events_id_check CHECK (id > 0),
    PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE plain (id bigint, day date) PARTITION BY RANGE (day);
CREATE TABLE plain_1 PARTITION OF plain FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');
