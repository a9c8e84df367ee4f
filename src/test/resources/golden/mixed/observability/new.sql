CREATE EXTENSION pg_trgm;
CREATE TYPE observation_type AS ENUM ('SPAN', 'EVENT', 'GENERATION');
CREATE TYPE score_source AS ENUM ('ANNOTATION', 'API', 'EVAL');
CREATE TYPE dataset_status AS ENUM ('ACTIVE', 'ARCHIVED');
CREATE TABLE projects (id text PRIMARY KEY, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text NOT NULL, deleted_at timestamp(3), retention_days integer CONSTRAINT projects_retention_days_check CHECK (retention_days IS NULL OR retention_days >= 3));
CREATE TABLE api_keys (id text PRIMARY KEY, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, note text, public_key text NOT NULL, hashed_secret_key text NOT NULL, fast_hashed_secret_key text, expires_at timestamp(3), last_used_at timestamp(3), project_id text NOT NULL REFERENCES projects ON UPDATE CASCADE ON DELETE CASCADE);
CREATE UNIQUE INDEX api_keys_public_key_key ON api_keys (public_key);
CREATE UNIQUE INDEX idx_api_keys_fast_hashed_secret_key ON api_keys (fast_hashed_secret_key);
CREATE TABLE sessions (id text NOT NULL, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, bookmarked boolean DEFAULT false NOT NULL, CONSTRAINT sessions_pkey PRIMARY KEY (id, project_id));
CREATE TABLE traces (
    id text PRIMARY KEY, external_id text, "timestamp" timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text, user_id text, metadata jsonb, release text, version text,
    project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, public boolean DEFAULT false NOT NULL, tags text[] DEFAULT ARRAY[]::text[], input jsonb, output jsonb, session_id text, bookmarked boolean DEFAULT false NOT NULL, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT fk_traces_sessions FOREIGN KEY (session_id, project_id) REFERENCES sessions (id, project_id) ON DELETE SET NULL (session_id)
);
CREATE INDEX traces_project_id_idx ON traces (project_id, "timestamp" DESC);
CREATE INDEX idx_traces_name_trgm ON traces USING gin (name gin_trgm_ops);
CREATE INDEX idx_traces_tags ON traces USING gin (tags);
CREATE INDEX idx_traces_timestamp_brin ON traces USING brin ("timestamp") WITH (pages_per_range = 64);
CREATE INDEX idx_traces_user_id ON traces (project_id, user_id) WHERE user_id IS NOT NULL;
CREATE TABLE observations (
    id text PRIMARY KEY, trace_id text, type observation_type NOT NULL, start_time timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, end_time timestamp(3), name text, metadata jsonb,
    parent_observation_id text, model text, prompt_tokens integer DEFAULT 0 NOT NULL, completion_tokens integer DEFAULT 0 NOT NULL, total_tokens integer DEFAULT 0 NOT NULL,
    input jsonb, output jsonb, level text DEFAULT 'DEFAULT' NOT NULL, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE,
    unit text, input_cost numeric(65,30), output_cost numeric(65,30), completion_start_time timestamp(3), prompt_id text,
    total_cost numeric GENERATED ALWAYS AS (coalesce(input_cost, 0) + coalesce(output_cost, 0)) VIRTUAL,
    CONSTRAINT observations_level_check CHECK (level IN ('DEBUG', 'DEFAULT', 'WARNING', 'ERROR'))
);
CREATE INDEX observations_trace_id_idx ON observations (trace_id, project_id, start_time);
CREATE INDEX idx_observations_model ON observations (model) WHERE model IS NOT NULL;
CREATE TABLE scores (id text PRIMARY KEY, "timestamp" timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, name text NOT NULL, value double precision NOT NULL, observation_id text, trace_id text NOT NULL REFERENCES traces ON DELETE CASCADE, comment text, source score_source DEFAULT 'API' NOT NULL, string_value text, project_id text CONSTRAINT fk_scores_projects REFERENCES projects ON DELETE CASCADE);
CREATE INDEX idx_scores_trace_id ON scores (trace_id);
CREATE UNIQUE INDEX idx_scores_trace_id_name_annotation ON scores (trace_id, name) WHERE source = 'ANNOTATION';
CREATE TABLE prompts (id text PRIMARY KEY, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, prompt jsonb NOT NULL, name text NOT NULL, version integer NOT NULL, is_active boolean, labels text[] DEFAULT ARRAY[]::text[] NOT NULL, config json DEFAULT '{}' NOT NULL, type text DEFAULT 'text' NOT NULL, CONSTRAINT prompts_project_id_name_version_unique UNIQUE (project_id, name, version));
CREATE TABLE datasets (id text PRIMARY KEY, name text NOT NULL, description text, metadata jsonb, project_id text NOT NULL REFERENCES projects ON DELETE CASCADE, CONSTRAINT datasets_project_id_name_unique UNIQUE (project_id, name));
CREATE TABLE dataset_items (id text PRIMARY KEY, input jsonb, expected_output jsonb, dataset_id text NOT NULL REFERENCES datasets ON DELETE CASCADE, status dataset_status DEFAULT 'ACTIVE', source_trace_id text CONSTRAINT fk_dataset_items_traces REFERENCES traces ON DELETE SET NULL);
CREATE TABLE dataset_runs (id text PRIMARY KEY, name text NOT NULL, dataset_id text NOT NULL CONSTRAINT fk_dataset_runs_datasets REFERENCES datasets ON DELETE CASCADE, created_at timestamp(3) DEFAULT CURRENT_TIMESTAMP NOT NULL, CONSTRAINT dataset_runs_dataset_id_name_unique UNIQUE (dataset_id, name));
CREATE TABLE dataset_run_items (
    id text PRIMARY KEY, dataset_run_id text NOT NULL CONSTRAINT fk_dataset_run_items_dataset_runs REFERENCES dataset_runs ON DELETE CASCADE,
    dataset_item_id text NOT NULL CONSTRAINT fk_dataset_run_items_dataset_items REFERENCES dataset_items ON DELETE CASCADE, trace_id text NOT NULL
);
CREATE INDEX idx_dataset_run_items_dataset_run_id ON dataset_run_items (dataset_run_id);
CREATE VIEW traces_view AS SELECT t.id, t.name, max(o.end_time) - min(o.start_time) AS duration, sum(o.total_cost) AS cost FROM traces t LEFT JOIN observations o ON o.trace_id = t.id AND o.project_id = t.project_id GROUP BY t.id, t.name;
