CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2024 (id bigint, at date NOT NULL);
CREATE TABLE events_rest PARTITION OF events DEFAULT;
