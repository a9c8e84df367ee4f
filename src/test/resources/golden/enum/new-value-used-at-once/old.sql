-- A new value must be committed before a default, a check and a partial index may use it.
CREATE TYPE run_state AS ENUM ('queued', 'done');
CREATE TABLE runs (id integer PRIMARY KEY, state run_state DEFAULT 'queued' NOT NULL, finished_at timestamptz);
