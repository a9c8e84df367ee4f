CREATE TYPE state AS ENUM ('created', 'queued', 'start', 'paused', 'resumed', 'stop', 'archived');
CREATE TABLE jobs (id integer PRIMARY KEY, state state DEFAULT 'start' NOT NULL);
