CREATE TYPE state_type AS ENUM ('SCHEDULED', 'PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CRASHED', 'PAUSED', 'CANCELLED', 'CANCELLING');
CREATE TABLE flows (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_flows PRIMARY KEY, created timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, name varchar NOT NULL CONSTRAINT uq_flows_name UNIQUE, tags jsonb DEFAULT '[]' NOT NULL, labels jsonb);
CREATE TABLE work_pools (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_work_pools PRIMARY KEY, name varchar NOT NULL, is_paused boolean DEFAULT false NOT NULL, concurrency_limit integer CONSTRAINT work_pools_concurrency_limit_check CHECK (concurrency_limit >= 0), type varchar DEFAULT 'process' NOT NULL, CONSTRAINT work_pools_name_unique UNIQUE (name));
CREATE TABLE work_queues (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_work_queues PRIMARY KEY, name varchar NOT NULL CONSTRAINT uq_work_queues_name UNIQUE, filter json, description varchar DEFAULT '' NOT NULL, priority integer DEFAULT 1 NOT NULL, work_pool_id uuid CONSTRAINT fk_work_queues_work_pools REFERENCES work_pools ON DELETE CASCADE);
CREATE INDEX idx_work_queues_work_pool_id_priority ON work_queues (work_pool_id, priority);
CREATE TABLE deployments (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_deployments PRIMARY KEY, name varchar NOT NULL, flow_id uuid NOT NULL,
    schedule jsonb, parameters jsonb DEFAULT '{}' NOT NULL, entrypoint varchar, work_queue_id uuid CONSTRAINT fk_deployments_work_queues REFERENCES work_queues ON DELETE SET NULL,
    is_schedule_active boolean DEFAULT true NOT NULL,
    CONSTRAINT fk_deployments_flows FOREIGN KEY (flow_id) REFERENCES flows ON DELETE CASCADE,
    CONSTRAINT deployments_flow_id_name_unique UNIQUE (flow_id, name)
);
CREATE TABLE deployment_schedules (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, deployment_id uuid NOT NULL CONSTRAINT fk_deployment_schedules_deployments REFERENCES deployments ON DELETE CASCADE,
    schedule jsonb NOT NULL, active boolean DEFAULT true NOT NULL, slug varchar,
    CONSTRAINT deployment_schedules_deployment_id_slug_unique UNIQUE NULLS NOT DISTINCT (deployment_id, slug)
);
CREATE TABLE concurrency_limits (tag varchar PRIMARY KEY, slots integer NOT NULL, active_slots jsonb DEFAULT '[]' NOT NULL);
CREATE TABLE flow_runs (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_flow_runs PRIMARY KEY, created timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, name varchar NOT NULL,
    flow_id uuid NOT NULL CONSTRAINT fk_flow_runs_flows REFERENCES flows ON DELETE CASCADE, deployment_id uuid,
    state_type state_type, run_count integer DEFAULT 0 NOT NULL, expected_start_time timestamptz, next_scheduled_start_time timestamptz,
    start_time timestamptz, end_time timestamptz, total_run_time interval DEFAULT '0' NOT NULL, parameters json DEFAULT '{}' NOT NULL, idempotency_key varchar, context json DEFAULT '{}' NOT NULL,
    auto_scheduled boolean DEFAULT false NOT NULL, state_name varchar, empirical_policy jsonb DEFAULT '{}' NOT NULL,
    parent_task_run_id uuid
);
CREATE UNIQUE INDEX uq_flow_runs_flow_id_idempotency_key ON flow_runs (flow_id, idempotency_key) NULLS NOT DISTINCT WHERE idempotency_key IS NOT NULL;
CREATE INDEX ix_flow_runs_expected_start_time ON flow_runs (expected_start_time DESC);
CREATE INDEX idx_flow_runs_start_time_or_expected ON flow_runs (coalesce(start_time, expected_start_time) DESC);
CREATE INDEX idx_flow_runs_next_scheduled_start_time ON flow_runs (deployment_id, next_scheduled_start_time) WHERE state_type = 'SCHEDULED';
CREATE TABLE flow_run_states (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, flow_run_id uuid NOT NULL CONSTRAINT fk_flow_run_states_flow_runs REFERENCES flow_runs ON DELETE CASCADE,
    type state_type NOT NULL, "timestamp" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, message varchar,
    CONSTRAINT flow_run_states_flow_run_id_timestamp_unique UNIQUE (flow_run_id, "timestamp")
);
CREATE TABLE task_runs (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_task_runs PRIMARY KEY, flow_run_id uuid NOT NULL CONSTRAINT fk_task_runs_flow_runs REFERENCES flow_runs ON DELETE CASCADE,
    name varchar NOT NULL, task_key varchar NOT NULL, dynamic_key varchar NOT NULL, cache_key varchar, state_type state_type, start_time timestamptz, end_time timestamptz,
    CONSTRAINT task_runs_flow_run_id_task_key_dynamic_key_unique UNIQUE (flow_run_id, task_key, dynamic_key)
);
ALTER TABLE flow_runs ADD CONSTRAINT fk_flow_runs_task_runs FOREIGN KEY (parent_task_run_id) REFERENCES task_runs ON DELETE SET NULL;
CREATE TABLE logs (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_logs PRIMARY KEY, name varchar NOT NULL, level smallint NOT NULL, flow_run_id uuid NOT NULL, message text NOT NULL, "timestamp" timestamptz NOT NULL);
CREATE INDEX idx_logs_flow_run_id_timestamp ON logs (flow_run_id, "timestamp");
CREATE INDEX idx_logs_timestamp_brin ON logs USING brin ("timestamp");
CREATE TABLE block_types (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_block_types PRIMARY KEY, name varchar NOT NULL, slug varchar NOT NULL, logo_url varchar);
CREATE TABLE block_documents (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_block_documents PRIMARY KEY, name varchar NOT NULL, data json DEFAULT '{}' NOT NULL, is_anonymous boolean DEFAULT false NOT NULL, block_type_id uuid NOT NULL CONSTRAINT fk_block_documents_block_types REFERENCES block_types ON DELETE CASCADE, CONSTRAINT block_documents_block_type_id_name_unique UNIQUE (block_type_id, name));
