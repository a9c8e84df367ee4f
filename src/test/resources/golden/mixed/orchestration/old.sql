-- A workflow engine: JSON to JSONB, runs get a deployment, states their own history, concurrency
-- limits, deduplication by NULLS NOT DISTINCT, and indexes for the scheduler's queries.
-- since 15
CREATE TYPE state_type AS ENUM ('SCHEDULED', 'PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED');
CREATE TABLE flows (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_flows PRIMARY KEY, created timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, name varchar NOT NULL CONSTRAINT uq_flows_name UNIQUE, tags json DEFAULT '[]' NOT NULL);
CREATE TABLE work_pools (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_work_pools PRIMARY KEY, name varchar NOT NULL, is_paused boolean DEFAULT false NOT NULL, concurrency_limit integer);
CREATE TABLE work_queues (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_work_queues PRIMARY KEY, name varchar NOT NULL CONSTRAINT uq_work_queues_name UNIQUE, filter json, description varchar DEFAULT '' NOT NULL);
CREATE TABLE deployments (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_deployments PRIMARY KEY, name varchar NOT NULL, flow_id uuid NOT NULL,
    schedule json, parameters json DEFAULT '{}' NOT NULL, is_schedule_active boolean DEFAULT true NOT NULL,
    CONSTRAINT fk_deployments_flows FOREIGN KEY (flow_id) REFERENCES flows ON DELETE CASCADE
);
CREATE TABLE flow_runs (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_flow_runs PRIMARY KEY, created timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, name varchar NOT NULL,
    flow_id uuid NOT NULL CONSTRAINT fk_flow_runs_flows REFERENCES flows ON DELETE CASCADE, deployment_id uuid,
    state_type state_type, run_count integer DEFAULT 0 NOT NULL, expected_start_time timestamptz, next_scheduled_start_time timestamptz,
    start_time timestamptz, end_time timestamptz, total_run_time interval DEFAULT '0' NOT NULL, parameters json DEFAULT '{}' NOT NULL, idempotency_key varchar, context json DEFAULT '{}' NOT NULL
);
CREATE UNIQUE INDEX uq_flow_runs_flow_id_idempotency_key ON flow_runs (flow_id, idempotency_key);
CREATE INDEX ix_flow_runs_expected_start_time ON flow_runs (expected_start_time);
CREATE TABLE task_runs (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_task_runs PRIMARY KEY, flow_run_id uuid NOT NULL CONSTRAINT fk_task_runs_flow_runs REFERENCES flow_runs ON DELETE CASCADE,
    name varchar NOT NULL, task_key varchar NOT NULL, dynamic_key varchar NOT NULL, cache_key varchar, state_type state_type, start_time timestamptz, end_time timestamptz
);
CREATE TABLE logs (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_logs PRIMARY KEY, name varchar NOT NULL, level smallint NOT NULL, flow_run_id uuid NOT NULL, message text NOT NULL, "timestamp" timestamptz NOT NULL);
CREATE TABLE block_types (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_block_types PRIMARY KEY, name varchar NOT NULL, slug varchar NOT NULL, logo_url varchar);
CREATE TABLE block_documents (id uuid DEFAULT gen_random_uuid() CONSTRAINT pk_block_documents PRIMARY KEY, name varchar NOT NULL, data json DEFAULT '{}' NOT NULL, block_type_id uuid NOT NULL CONSTRAINT fk_block_documents_block_types REFERENCES block_types ON DELETE CASCADE);
