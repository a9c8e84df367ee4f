CREATE TYPE channel AS ENUM ('web', 'mobile');
CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE sessions (
    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 100 CACHE 10),
    user_id uuid NOT NULL,
    token bytea NOT NULL,
    channel channel DEFAULT 'web' NOT NULL,
    started_at timestamptz(3) DEFAULT now() NOT NULL,
    ended_at timestamptz(3),
    length interval GENERATED ALWAYS AS (ended_at - started_at) STORED,
    agent varchar(200) COLLATE "C",
    tags text[] DEFAULT ARRAY['new', 'web'] NOT NULL,
    payload jsonb DEFAULT '{"a": [1, 2], "b": {"c": null}}',
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_token_unique UNIQUE (token),
    CONSTRAINT fk_sessions_users FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE ON DELETE CASCADE,
    CONSTRAINT sessions_ended_at_check CHECK (ended_at IS NULL OR ended_at >= started_at)
) WITH (fillfactor = 80, autovacuum_enabled = true);
CREATE INDEX idx_sessions_user_id_started_at ON sessions (user_id, started_at DESC);
CREATE INDEX idx_sessions_payload ON sessions USING gin (payload jsonb_path_ops);
COMMENT ON TABLE sessions IS 'one row per log-in';
COMMENT ON COLUMN sessions.agent IS 'as the browser says; don''t trust it';
COMMENT ON INDEX idx_sessions_payload IS 'containment only';
COMMENT ON CONSTRAINT sessions_ended_at_check ON sessions IS 'time goes on';
