-- Traces of language models: a huge append-only table with BRIN and partial indexes, scores that
-- gain a source enum, prompts with versions, a projects key moved, arrays, and trigram search.
-- since 18
CREATE EXTENSION pg_trgm;
CREATE TYPE observation_type AS ENUM ('SPAN', 'EVENT', 'GENERATION');
CREATE TABLE projects (id text PRIMARY KEY, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text NOT NULL);
CREATE TABLE api_keys (id text PRIMARY KEY, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, note text, public_key text NOT NULL, hashed_secret_key text NOT NULL, project_id text NOT NULL REFERENCES projects ON UPDATE CASCADE ON DELETE CASCADE);
CREATE UNIQUE INDEX api_keys_public_key_key ON api_keys (public_key);
CREATE TABLE sessions (id text NOT NULL, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, bookmarked boolean DEFAULT false NOT NULL, CONSTRAINT sessions_pkey PRIMARY KEY (id, project_id));
CREATE TABLE traces (
    id text PRIMARY KEY, external_id text, "timestamp" timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text, user_id text, metadata jsonb, release text, version text,
    project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, public boolean DEFAULT false NOT NULL, tags text[] DEFAULT ARRAY[]::text[], input jsonb, output jsonb, session_id text
);
CREATE INDEX traces_project_id_idx ON traces (project_id);
CREATE TABLE observations (
    id text PRIMARY KEY, trace_id text, type observation_type NOT NULL, start_time timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, end_time timestamp(3), name text, metadata jsonb,
    parent_observation_id text, model text, prompt_tokens integer DEFAULT 0 NOT NULL, completion_tokens integer DEFAULT 0 NOT NULL, total_tokens integer DEFAULT 0 NOT NULL,
    input jsonb, output jsonb, level text DEFAULT 'DEFAULT' NOT NULL, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE
);
CREATE INDEX observations_trace_id_idx ON observations (trace_id);
CREATE TABLE scores (id text PRIMARY KEY, "timestamp" timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text NOT NULL, value double precision NOT NULL, observation_id text, trace_id text NOT NULL REFERENCES traces ON DELETE CASCADE, comment text);
CREATE TABLE prompts (id text PRIMARY KEY, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, prompt text NOT NULL, name text NOT NULL, version integer NOT NULL, is_active boolean);
CREATE TABLE datasets (id text PRIMARY KEY, name text NOT NULL, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE);
CREATE TABLE dataset_items (id text PRIMARY KEY, input jsonb, expected_output jsonb, dataset_id text NOT NULL REFERENCES datasets ON DELETE CASCADE);
CREATE VIEW traces_view AS SELECT t.id, t.name, max(o.end_time) - min(o.start_time) AS duration FROM traces t LEFT JOIN observations o ON o.trace_id = t.id GROUP BY t.id, t.name;
