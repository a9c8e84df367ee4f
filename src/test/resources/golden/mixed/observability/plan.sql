-- concern: column:public.prompts.prompt gets its new type beside live traffic, since the size of public.prompts is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.prompts WHERE NOT pg_input_is_valid(prompt::text, 'jsonb')
-- needs no rows from: SELECT child.ctid FROM public.dataset_items AS child WHERE child.source_trace_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.traces AS parent WHERE parent.id = child.source_trace_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY project_id, name) AS nth FROM public.datasets WHERE project_id IS NOT NULL AND name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.observations WHERE NOT ((level = ANY (ARRAY['DEBUG'::text, 'DEFAULT'::text, 'WARNING'::text, 'ERROR'::text])))
-- needs no rows from: SELECT ctid FROM public.projects WHERE NOT (((retention_days IS NULL) OR (retention_days >= 3)))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY project_id, name, version) AS nth FROM public.prompts WHERE project_id IS NOT NULL AND name IS NOT NULL AND version IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.scores AS child WHERE child.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.projects AS parent WHERE parent.id = child.project_id)
-- needs no rows from: SELECT child.ctid FROM public.traces AS child WHERE child.session_id IS NOT NULL AND child.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.sessions AS parent WHERE parent.id = child.session_id AND parent.project_id = child.project_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY fast_hashed_secret_key) AS nth FROM public.api_keys WHERE (fast_hashed_secret_key) IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY trace_id, name) AS nth FROM public.scores WHERE (trace_id) IS NOT NULL AND (name) IS NOT NULL AND ((source = 'ANNOTATION'::public.score_source))) AS numbered WHERE nth > 1

-- file: 01_change_create_table_dataset_run_items_and_more.up.sql
-- change: create table dataset_run_items and more
-- Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only
-- Way back: loses the rows of public.dataset_run_items; the rows of public.dataset_runs; the values
--     of public.prompts.labels; the values of public.prompts.config; the values of
--     public.prompts.type; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.dataset_status AS ENUM ('ACTIVE', 'ARCHIVED');
CREATE TYPE public.score_source AS ENUM ('ANNOTATION', 'API', 'EVAL');
CREATE TABLE public.dataset_run_items (
    id text NOT NULL,
    dataset_run_id text NOT NULL,
    dataset_item_id text NOT NULL,
    trace_id text NOT NULL,
    CONSTRAINT dataset_run_items_pkey PRIMARY KEY (id)
);
CREATE TABLE public.dataset_runs (
    id text NOT NULL,
    name text NOT NULL,
    dataset_id text NOT NULL,
    created_at timestamp(3) without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    CONSTRAINT dataset_runs_dataset_id_name_unique UNIQUE (dataset_id, name),
    CONSTRAINT dataset_runs_pkey PRIMARY KEY (id)
);
ALTER TABLE public.dataset_run_items ADD CONSTRAINT fk_dataset_run_items_dataset_runs
    FOREIGN KEY (dataset_run_id) REFERENCES public.dataset_runs(id) ON DELETE CASCADE;
CREATE INDEX idx_dataset_run_items_dataset_run_id ON public.dataset_run_items
    USING btree (dataset_run_id);
ALTER INDEX public.observations_trace_id_idx RENAME TO observations_trace_id_idx_old_6a996d;
ALTER INDEX public.traces_project_id_idx RENAME TO traces_project_id_idx_old_fe4561;
ALTER TABLE public.prompts ADD COLUMN prompt_new_cf0719 jsonb;
CREATE FUNCTION public.prompts_sync_new_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_new_cf0719 := NEW.prompt::jsonb;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_prompts_sync_new_eb7526 BEFORE INSERT OR UPDATE ON public.prompts FOR EACH ROW
    EXECUTE FUNCTION public.prompts_sync_new_eb7526();
ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_new_eb7526;
ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_new_cf0719
    CHECK (prompt_new_cf0719 IS NOT DISTINCT FROM prompt::jsonb) NOT VALID;
ALTER TABLE public.prompts ADD CONSTRAINT prompts_prompt_not_null_new_0772d7
    NOT NULL prompt_new_cf0719 NOT VALID;
ALTER TABLE public.prompts ADD COLUMN labels text[] DEFAULT ARRAY[]::text[] NOT NULL;
ALTER TABLE public.prompts ADD COLUMN config json DEFAULT '{}'::json NOT NULL;
ALTER TABLE public.prompts ADD COLUMN type text DEFAULT 'text'::text NOT NULL;

COMMIT;

-- file: 01_change_create_table_dataset_run_items_and_more.down.sql
-- Undoes: change: create table dataset_run_items and more
-- Way back: loses the rows of public.dataset_run_items; the rows of public.dataset_runs; the values
--     of public.prompts.labels; the values of public.prompts.config; the values of
--     public.prompts.type; to keep it: dump the table before downgrading; copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prompts DROP COLUMN type;
ALTER TABLE public.prompts DROP COLUMN config;
ALTER TABLE public.prompts DROP COLUMN labels;
DROP TRIGGER zz_prompts_sync_new_eb7526 ON public.prompts;
DROP FUNCTION public.prompts_sync_new_eb7526();
ALTER TABLE public.prompts DROP COLUMN prompt_new_cf0719;
ALTER INDEX public.traces_project_id_idx_old_fe4561 RENAME TO traces_project_id_idx;
ALTER INDEX public.observations_trace_id_idx_old_6a996d RENAME TO observations_trace_id_idx;
DROP INDEX public.idx_dataset_run_items_dataset_run_id;
ALTER TABLE public.dataset_run_items DROP CONSTRAINT fk_dataset_run_items_dataset_runs;
DROP TABLE public.dataset_runs;
DROP TABLE public.dataset_run_items;
DROP TYPE public.score_source;
DROP TYPE public.dataset_status;

COMMIT;

-- file: 02_change_alter_api_keys.up.sql
-- change: alter api_keys
-- Locks: ACCESS EXCLUSIVE on public.api_keys, catalog change only
-- Way back: loses the values of public.api_keys.fast_hashed_secret_key; the values of
--     public.api_keys.expires_at; the values of public.api_keys.last_used_at; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.api_keys ADD COLUMN fast_hashed_secret_key text;
ALTER TABLE public.api_keys ADD COLUMN expires_at timestamp(3) without time zone;
ALTER TABLE public.api_keys ADD COLUMN last_used_at timestamp(3) without time zone;

COMMIT;

-- file: 02_change_alter_api_keys.down.sql
-- Undoes: change: alter api_keys
-- Way back: loses the values of public.api_keys.fast_hashed_secret_key; the values of
--     public.api_keys.expires_at; the values of public.api_keys.last_used_at; to keep it: copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.api_keys DROP COLUMN last_used_at;
ALTER TABLE public.api_keys DROP COLUMN expires_at;
ALTER TABLE public.api_keys DROP COLUMN fast_hashed_secret_key;

COMMIT;

-- file: 03_change_alter_dataset_items.up.sql
-- change: alter dataset_items
-- Locks: ACCESS EXCLUSIVE on public.dataset_items, catalog change only
-- Way back: loses the values of public.dataset_items.status; the values of
--     public.dataset_items.source_trace_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.dataset_items ADD COLUMN status public.dataset_status
    DEFAULT 'ACTIVE'::public.dataset_status;
ALTER TABLE public.dataset_items ADD COLUMN source_trace_id text;
ALTER TABLE public.dataset_run_items ADD CONSTRAINT fk_dataset_run_items_dataset_items
    FOREIGN KEY (dataset_item_id) REFERENCES public.dataset_items(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 03_change_alter_dataset_items.down.sql
-- Undoes: change: alter dataset_items
-- Way back: loses the values of public.dataset_items.status; the values of
--     public.dataset_items.source_trace_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.dataset_run_items DROP CONSTRAINT fk_dataset_run_items_dataset_items;
ALTER TABLE public.dataset_items DROP COLUMN source_trace_id;
ALTER TABLE public.dataset_items DROP COLUMN status;

COMMIT;

-- file: 04_change_alter_datasets.up.sql
-- change: alter datasets
-- Locks: ACCESS EXCLUSIVE on public.datasets, catalog change only
-- Way back: loses the values of public.datasets.description; the values of
--     public.datasets.metadata; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.datasets ADD COLUMN description text;
ALTER TABLE public.datasets ADD COLUMN metadata jsonb;
ALTER TABLE public.dataset_runs ADD CONSTRAINT fk_dataset_runs_datasets FOREIGN KEY (dataset_id)
    REFERENCES public.datasets(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 04_change_alter_datasets.down.sql
-- Undoes: change: alter datasets
-- Way back: loses the values of public.datasets.description; the values of
--     public.datasets.metadata; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.dataset_runs DROP CONSTRAINT fk_dataset_runs_datasets;
ALTER TABLE public.datasets DROP COLUMN metadata;
ALTER TABLE public.datasets DROP COLUMN description;

COMMIT;

-- file: 05_change_alter_observations.up.sql
-- change: alter observations
-- Locks: ACCESS EXCLUSIVE on public.observations, catalog change only
-- Way back: loses the values of public.observations.unit; the values of
--     public.observations.input_cost; the values of public.observations.output_cost; the values of
--     public.observations.completion_start_time; the values of public.observations.prompt_id; the
--     values of public.observations.total_cost; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.observations ADD COLUMN unit text;
ALTER TABLE public.observations ADD COLUMN input_cost numeric(65,30);
ALTER TABLE public.observations ADD COLUMN output_cost numeric(65,30);
ALTER TABLE public.observations ADD COLUMN completion_start_time timestamp(3) without time zone;
ALTER TABLE public.observations ADD COLUMN prompt_id text;
ALTER TABLE public.observations ADD COLUMN total_cost numeric
    GENERATED ALWAYS AS ((COALESCE(input_cost, (0)::numeric) + COALESCE(output_cost, (0)::numeric)))
    VIRTUAL;
ALTER TABLE public.observations ADD CONSTRAINT observations_level_check
    CHECK ((level = ANY (ARRAY['DEBUG'::text, 'DEFAULT'::text, 'WARNING'::text, 'ERROR'::text])))
    NOT VALID;

COMMIT;

-- file: 05_change_alter_observations.down.sql
-- Undoes: change: alter observations
-- Way back: loses the values of public.observations.unit; the values of
--     public.observations.input_cost; the values of public.observations.output_cost; the values of
--     public.observations.completion_start_time; the values of public.observations.prompt_id; the
--     values of public.observations.total_cost; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.observations DROP CONSTRAINT observations_level_check;
ALTER TABLE public.observations DROP COLUMN total_cost;
ALTER TABLE public.observations DROP COLUMN prompt_id;
ALTER TABLE public.observations DROP COLUMN completion_start_time;
ALTER TABLE public.observations DROP COLUMN output_cost;
ALTER TABLE public.observations DROP COLUMN input_cost;
ALTER TABLE public.observations DROP COLUMN unit;

COMMIT;

-- file: 06_change_alter_projects.up.sql
-- change: alter projects
-- Locks: ACCESS EXCLUSIVE on public.projects, catalog change only
-- Way back: loses the values of public.projects.deleted_at; the values of
--     public.projects.retention_days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.projects ADD COLUMN deleted_at timestamp(3) without time zone;
ALTER TABLE public.projects ADD COLUMN retention_days integer;
ALTER TABLE public.projects ADD CONSTRAINT projects_retention_days_check
    CHECK (((retention_days IS NULL) OR (retention_days >= 3))) NOT VALID;

COMMIT;

-- file: 06_change_alter_projects.down.sql
-- Undoes: change: alter projects
-- Way back: loses the values of public.projects.deleted_at; the values of
--     public.projects.retention_days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.projects DROP CONSTRAINT projects_retention_days_check;
ALTER TABLE public.projects DROP COLUMN retention_days;
ALTER TABLE public.projects DROP COLUMN deleted_at;

COMMIT;

-- file: 07_change_alter_scores.up.sql
-- change: alter scores
-- Locks: ACCESS EXCLUSIVE on public.scores, catalog change only
-- Way back: loses the values of public.scores.source; the values of public.scores.string_value; the
--     values of public.scores.project_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.scores ADD COLUMN source public.score_source DEFAULT 'API'::public.score_source
    NOT NULL;
ALTER TABLE public.scores ADD COLUMN string_value text;
ALTER TABLE public.scores ADD COLUMN project_id text;

COMMIT;

-- file: 07_change_alter_scores.down.sql
-- Undoes: change: alter scores
-- Way back: loses the values of public.scores.source; the values of public.scores.string_value; the
--     values of public.scores.project_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.scores DROP COLUMN project_id;
ALTER TABLE public.scores DROP COLUMN string_value;
ALTER TABLE public.scores DROP COLUMN source;

COMMIT;

-- file: 08_change_alter_traces.up.sql
-- change: alter traces
-- Locks: ACCESS EXCLUSIVE on public.traces, catalog change only
-- Way back: loses the values of public.traces.bookmarked; the values of public.traces.created_at;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.traces ADD COLUMN bookmarked boolean DEFAULT false NOT NULL;
ALTER TABLE public.traces ADD COLUMN created_at timestamp(3) without time zone
    DEFAULT CURRENT_TIMESTAMP NOT NULL;

COMMIT;

-- file: 08_change_alter_traces.down.sql
-- Undoes: change: alter traces
-- Way back: loses the values of public.traces.bookmarked; the values of public.traces.created_at;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.traces DROP COLUMN created_at;
ALTER TABLE public.traces DROP COLUMN bookmarked;

COMMIT;

-- file: 09_change_add_fk_dataset_items_traces.up.sql
-- change: add fk_dataset_items_traces
-- Locks: SHARE ROW EXCLUSIVE on public.dataset_items, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.traces, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.traces, public.dataset_items IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.dataset_items ADD CONSTRAINT fk_dataset_items_traces
    FOREIGN KEY (source_trace_id) REFERENCES public.traces(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 09_change_add_fk_dataset_items_traces.down.sql
-- Undoes: change: add fk_dataset_items_traces

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.traces, public.dataset_items IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.dataset_items DROP CONSTRAINT fk_dataset_items_traces;

COMMIT;

-- file: 10_change_add_fk_scores_projects.up.sql
-- change: add fk_scores_projects
-- Locks: SHARE ROW EXCLUSIVE on public.projects, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.scores, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.projects, public.scores IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.scores ADD CONSTRAINT fk_scores_projects FOREIGN KEY (project_id)
    REFERENCES public.projects(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 10_change_add_fk_scores_projects.down.sql
-- Undoes: change: add fk_scores_projects

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.projects, public.scores IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.scores DROP CONSTRAINT fk_scores_projects;

COMMIT;

-- file: 11_change_add_fk_traces_sessions.up.sql
-- change: add fk_traces_sessions
-- Locks: SHARE ROW EXCLUSIVE on public.sessions, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.traces, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.sessions, public.traces IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.traces ADD CONSTRAINT fk_traces_sessions FOREIGN KEY (session_id, project_id)
    REFERENCES public.sessions(id, project_id) ON DELETE SET NULL (session_id) NOT VALID;

COMMIT;

-- file: 11_change_add_fk_traces_sessions.down.sql
-- Undoes: change: add fk_traces_sessions

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.sessions, public.traces IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.traces DROP CONSTRAINT fk_traces_sessions;

COMMIT;

-- file: 12_change_create_datasets_project_id_name_unique.up.sql
-- change: create datasets_project_id_name_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.datasets, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.datasets_project_id_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY datasets_project_id_name_unique ON public.datasets
    USING btree (project_id, name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_create_datasets_project_id_name_unique.down.sql
-- Undoes: change: create datasets_project_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.datasets_project_id_name_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_add_datasets_project_id_name_unique.up.sql
-- change: add datasets_project_id_name_unique
-- Locks: ACCESS EXCLUSIVE on public.datasets, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.datasets ADD CONSTRAINT datasets_project_id_name_unique UNIQUE
    USING INDEX datasets_project_id_name_unique;

COMMIT;

-- file: 13_change_add_datasets_project_id_name_unique.down.sql
-- Undoes: change: add datasets_project_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.datasets_project_id_name_unique_spare_b0f330;
CREATE UNIQUE INDEX CONCURRENTLY datasets_project_id_name_unique_spare_b0f330 ON public.datasets
    USING btree (project_id, name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.datasets DROP CONSTRAINT datasets_project_id_name_unique;
ALTER INDEX public.datasets_project_id_name_unique_spare_b0f330 RENAME TO
    datasets_project_id_name_unique;

COMMIT;

-- file: 14_change_create_prompts_project_id_name_version_unique.up.sql
-- change: create prompts_project_id_name_version_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.prompts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.prompts_project_id_name_version_unique;
CREATE UNIQUE INDEX CONCURRENTLY prompts_project_id_name_version_unique ON public.prompts
    USING btree (project_id, name, version);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_prompts_project_id_name_version_unique.down.sql
-- Undoes: change: create prompts_project_id_name_version_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.prompts_project_id_name_version_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_add_prompts_project_id_name_version_unique.up.sql
-- change: add prompts_project_id_name_version_unique
-- Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prompts ADD CONSTRAINT prompts_project_id_name_version_unique UNIQUE
    USING INDEX prompts_project_id_name_version_unique;

COMMIT;

-- file: 15_change_add_prompts_project_id_name_version_unique.down.sql
-- Undoes: change: add prompts_project_id_name_version_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.prompts_project_id_name_version_unique_spare_60b0f6;
CREATE UNIQUE INDEX CONCURRENTLY prompts_project_id_name_version_unique_spare_60b0f6
    ON public.prompts USING btree (project_id, name, version);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prompts DROP CONSTRAINT prompts_project_id_name_version_unique;
ALTER INDEX public.prompts_project_id_name_version_unique_spare_60b0f6 RENAME TO
    prompts_project_id_name_version_unique;

COMMIT;

-- file: 16_change_create_idx_api_keys_fast_hashed_secret_key.up.sql
-- change: create idx_api_keys_fast_hashed_secret_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.api_keys, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_api_keys_fast_hashed_secret_key;
CREATE UNIQUE INDEX CONCURRENTLY idx_api_keys_fast_hashed_secret_key ON public.api_keys
    USING btree (fast_hashed_secret_key);

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_idx_api_keys_fast_hashed_secret_key.down.sql
-- Undoes: change: create idx_api_keys_fast_hashed_secret_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_api_keys_fast_hashed_secret_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_idx_observations_model.up.sql
-- change: create idx_observations_model
-- Locks: SHARE UPDATE EXCLUSIVE on public.observations, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_observations_model;
CREATE INDEX CONCURRENTLY idx_observations_model ON public.observations USING btree (model)
    WHERE (model IS NOT NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_idx_observations_model.down.sql
-- Undoes: change: create idx_observations_model

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_observations_model;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_create_idx_scores_trace_id.up.sql
-- change: create idx_scores_trace_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.scores, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id;
CREATE INDEX CONCURRENTLY idx_scores_trace_id ON public.scores USING btree (trace_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_create_idx_scores_trace_id.down.sql
-- Undoes: change: create idx_scores_trace_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_create_idx_scores_trace_id_name_annotation.up.sql
-- change: create idx_scores_trace_id_name_annotation
-- Locks: SHARE UPDATE EXCLUSIVE on public.scores, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id_name_annotation;
CREATE UNIQUE INDEX CONCURRENTLY idx_scores_trace_id_name_annotation ON public.scores
    USING btree (trace_id, name) WHERE (source = 'ANNOTATION'::public.score_source);

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_create_idx_scores_trace_id_name_annotation.down.sql
-- Undoes: change: create idx_scores_trace_id_name_annotation

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_scores_trace_id_name_annotation;

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_traces_name_trgm.up.sql
-- change: create idx_traces_name_trgm
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_name_trgm;
CREATE INDEX CONCURRENTLY idx_traces_name_trgm ON public.traces USING gin (name public.gin_trgm_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_traces_name_trgm.down.sql
-- Undoes: change: create idx_traces_name_trgm

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_name_trgm;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_idx_traces_tags.up.sql
-- change: create idx_traces_tags
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_tags;
CREATE INDEX CONCURRENTLY idx_traces_tags ON public.traces USING gin (tags);

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_idx_traces_tags.down.sql
-- Undoes: change: create idx_traces_tags

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_tags;

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_traces_timestamp_brin.up.sql
-- change: create idx_traces_timestamp_brin
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_timestamp_brin;
CREATE INDEX CONCURRENTLY idx_traces_timestamp_brin ON public.traces USING brin ("timestamp")
    WITH (pages_per_range='64');

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_traces_timestamp_brin.down.sql
-- Undoes: change: create idx_traces_timestamp_brin

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_timestamp_brin;

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_traces_user_id.up.sql
-- change: create idx_traces_user_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_user_id;
CREATE INDEX CONCURRENTLY idx_traces_user_id ON public.traces USING btree (project_id, user_id)
    WHERE (user_id IS NOT NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_traces_user_id.down.sql
-- Undoes: change: create idx_traces_user_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_traces_user_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_create_observations_trace_id_idx.up.sql
-- change: create observations_trace_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on public.observations, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx;
CREATE INDEX CONCURRENTLY observations_trace_id_idx ON public.observations
    USING btree (trace_id, project_id, start_time);

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_create_observations_trace_id_idx.down.sql
-- Undoes: change: create observations_trace_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_drop_observations_trace_id_idx_old_6a996d.up.sql
-- change: drop observations_trace_id_idx_old_6a996d
-- Locks: SHARE UPDATE EXCLUSIVE on public.observations, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx_old_6a996d;

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_drop_observations_trace_id_idx_old_6a996d.down.sql
-- Undoes: change: drop observations_trace_id_idx_old_6a996d

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.observations_trace_id_idx_old_6a996d;
CREATE INDEX CONCURRENTLY observations_trace_id_idx_old_6a996d ON public.observations
    USING btree (trace_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_create_traces_project_id_idx.up.sql
-- change: create traces_project_id_idx
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx;
CREATE INDEX CONCURRENTLY traces_project_id_idx ON public.traces
    USING btree (project_id, "timestamp" DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_create_traces_project_id_idx.down.sql
-- Undoes: change: create traces_project_id_idx

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx;

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_drop_traces_project_id_idx_old_fe4561.up.sql
-- change: drop traces_project_id_idx_old_fe4561
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx_old_fe4561;

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_drop_traces_project_id_idx_old_fe4561.down.sql
-- Undoes: change: drop traces_project_id_idx_old_fe4561

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.traces_project_id_idx_old_fe4561;
CREATE INDEX CONCURRENTLY traces_project_id_idx_old_fe4561 ON public.traces USING btree (project_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_copy_prompt_of_prompts.up.sql
-- change: copy prompt of prompts
-- Locks: SHARE UPDATE EXCLUSIVE on public.prompts, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.prompts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.prompts SET prompt_new_cf0719 = prompt::jsonb
        WHERE prompt_new_cf0719 IS NULL AND (prompt::jsonb) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.prompts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.prompts SET prompt_new_cf0719 = prompt::jsonb
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.prompts WHERE prompt_new_cf0719 IS NULL AND (prompt::jsonb) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.prompts (prompt_new_cf0719);

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_copy_prompt_of_prompts.down.sql
-- Undoes: change: copy prompt of prompts

-- Nothing to do.

-- file: 29_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.dataset_items, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.observations, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.projects, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.prompts, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.scores, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.traces, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_new_cf0719;
ALTER TABLE public.prompts VALIDATE CONSTRAINT prompts_prompt_not_null_new_0772d7;
ALTER TABLE public.dataset_items VALIDATE CONSTRAINT fk_dataset_items_traces;
ALTER TABLE public.dataset_run_items VALIDATE CONSTRAINT fk_dataset_run_items_dataset_items;
ALTER TABLE public.dataset_runs VALIDATE CONSTRAINT fk_dataset_runs_datasets;
ALTER TABLE public.observations VALIDATE CONSTRAINT observations_level_check;
ALTER TABLE public.projects VALIDATE CONSTRAINT projects_retention_days_check;
ALTER TABLE public.scores VALIDATE CONSTRAINT fk_scores_projects;
ALTER TABLE public.traces VALIDATE CONSTRAINT fk_traces_sessions;

COMMIT;

-- file: 29_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 30_change_settle_prompt_of_prompts.up.sql
-- change: settle prompt of prompts
-- Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prompts DROP CONSTRAINT prompt_same_new_cf0719;

COMMIT;

-- file: 30_change_settle_prompt_of_prompts.down.sql
-- Undoes: change: settle prompt of prompts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.prompts'::regclass AND conname = 'prompt_same_new_cf0719'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_new_cf0719 CHECK (prompt_new_cf0719 IS NOT DISTINCT FROM prompt::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_new_cf0719;

RESET lock_timeout;
RESET statement_timeout;

-- file: 31_change_swap_prompt_of_prompts.up.sql
-- change: swap prompt of prompts
-- Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_prompts_sync_new_eb7526 ON public.prompts;
DROP FUNCTION public.prompts_sync_new_eb7526();
ALTER TABLE public.prompts RENAME COLUMN prompt TO prompt_old_cf0719;
ALTER TABLE public.prompts RENAME COLUMN prompt_new_cf0719 TO prompt;
ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null TO
    prompts_prompt_not_null_old_0772d7;
ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null_new_0772d7 TO
    prompts_prompt_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.prompts'::regclass AND a.attname = 'prompt_old_cf0719'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'prompt',
            'public.prompts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.prompts_sync_old_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_old_cf0719 := NEW.prompt;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_prompts_sync_old_eb7526 BEFORE INSERT OR UPDATE ON public.prompts FOR EACH ROW
    EXECUTE FUNCTION public.prompts_sync_old_eb7526();
ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_old_eb7526;
DROP VIEW public.traces_view;
CREATE VIEW public.traces_view (id, name, duration, cost) AS
 SELECT t.id,
    t.name,
    (max(o.end_time) - min(o.start_time)) AS duration,
    sum(o.total_cost) AS cost
   FROM (public.traces t
     LEFT JOIN public.observations o ON (((o.trace_id = t.id) AND (o.project_id = t.project_id))))
  GROUP BY t.id, t.name;

COMMIT;

-- file: 31_change_swap_prompt_of_prompts.down.sql
-- Undoes: change: swap prompt of prompts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.traces_view;
CREATE VIEW public.traces_view (id, name, duration) AS
 SELECT t.id,
    t.name,
    (max(o.end_time) - min(o.start_time)) AS duration
   FROM (public.traces t
     LEFT JOIN public.observations o ON ((o.trace_id = t.id)))
  GROUP BY t.id, t.name;
DROP TRIGGER zz_prompts_sync_old_eb7526 ON public.prompts;
DROP FUNCTION public.prompts_sync_old_eb7526();
ALTER TABLE public.prompts RENAME COLUMN prompt TO prompt_new_cf0719;
ALTER TABLE public.prompts RENAME COLUMN prompt_old_cf0719 TO prompt;
ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null TO
    prompts_prompt_not_null_new_0772d7;
ALTER TABLE public.prompts RENAME CONSTRAINT prompts_prompt_not_null_old_0772d7 TO
    prompts_prompt_not_null;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.prompts'::regclass AND a.attname = 'prompt_new_cf0719'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'prompt',
            'public.prompts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.prompts_sync_new_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_new_cf0719 := NEW.prompt::jsonb;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_prompts_sync_new_eb7526 BEFORE INSERT OR UPDATE ON public.prompts FOR EACH ROW
    EXECUTE FUNCTION public.prompts_sync_new_eb7526();
ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_new_eb7526;

COMMIT;

-- file: 32_change_finish_changing_prompt_of_prompts.up.sql
-- change: finish changing prompt of prompts
-- Locks: ACCESS EXCLUSIVE on public.prompts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_prompts_sync_old_eb7526 ON public.prompts;
DROP FUNCTION public.prompts_sync_old_eb7526();
ALTER TABLE public.prompts DROP COLUMN prompt_old_cf0719;

COMMIT;

-- file: 32_change_finish_changing_prompt_of_prompts.down.sql
-- Undoes: change: finish changing prompt of prompts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.prompts'::regclass AND attname = 'prompt_old_cf0719'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.prompts ADD COLUMN prompt_old_cf0719 text;
        CREATE FUNCTION public.prompts_sync_old_eb7526() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.prompt_old_cf0719 := NEW.prompt;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_prompts_sync_old_eb7526 BEFORE INSERT OR UPDATE ON public.prompts FOR EACH ROW EXECUTE FUNCTION public.prompts_sync_old_eb7526();
        ALTER TABLE public.prompts ENABLE ALWAYS TRIGGER zz_prompts_sync_old_eb7526;
        ALTER TABLE public.prompts ADD CONSTRAINT prompt_same_old_cf0719 CHECK (prompt_old_cf0719 IS NOT DISTINCT FROM prompt::text) NOT VALID;
        ALTER TABLE public.prompts ADD CONSTRAINT prompts_prompt_not_null_old_0772d7 NOT NULL prompt_old_cf0719 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.prompts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.prompts SET prompt_old_cf0719 = prompt
        WHERE prompt_old_cf0719 IS NULL AND (prompt) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.prompts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.prompts SET prompt_old_cf0719 = prompt
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.prompts WHERE prompt_old_cf0719 IS NULL AND (prompt) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.prompts (prompt_old_cf0719);
ALTER TABLE public.prompts VALIDATE CONSTRAINT prompt_same_old_cf0719;
ALTER TABLE public.prompts VALIDATE CONSTRAINT prompts_prompt_not_null_old_0772d7;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prompts DROP CONSTRAINT prompt_same_old_cf0719;

COMMIT;
