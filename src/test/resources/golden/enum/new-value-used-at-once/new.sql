CREATE TYPE run_state AS ENUM ('draft', 'queued', 'done', 'failed');
CREATE TABLE runs (
    id integer PRIMARY KEY,
    state run_state DEFAULT 'draft' NOT NULL,
    finished_at timestamptz,
    CONSTRAINT runs_finished_at_check CHECK (state <> 'failed' OR finished_at IS NOT NULL)
);
CREATE INDEX idx_runs_id_failed ON runs (id) WHERE state = 'failed';
