CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, note text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2099 PARTITION OF events FOR VALUES FROM ('2099-01-01') TO ('2100-01-01');
CREATE TABLE events_old PARTITION OF events DEFAULT;
CREATE INDEX events_at_idx ON events (at);
