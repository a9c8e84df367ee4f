-- concern: column:public.deployments.parameters, column:public.deployments.schedule get their new type beside live traffic, since the size of public.deployments is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.flows.tags gets its new type beside live traffic, since the size of public.flows is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.deployments WHERE NOT pg_input_is_valid(schedule::text, 'jsonb')
-- needs no rows from: SELECT ctid FROM public.deployments WHERE NOT pg_input_is_valid(parameters::text, 'jsonb')
-- needs no rows from: SELECT ctid FROM public.flows WHERE NOT pg_input_is_valid(tags::text, 'jsonb')
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY block_type_id, name) AS nth FROM public.block_documents WHERE block_type_id IS NOT NULL AND name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY flow_id, name) AS nth FROM public.deployments WHERE flow_id IS NOT NULL AND name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.deployments AS child WHERE child.work_queue_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.work_queues AS parent WHERE parent.id = child.work_queue_id)
-- needs no rows from: SELECT child.ctid FROM public.flow_runs AS child WHERE child.parent_task_run_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.task_runs AS parent WHERE parent.id = child.parent_task_run_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY flow_run_id, task_key, dynamic_key) AS nth FROM public.task_runs WHERE flow_run_id IS NOT NULL AND task_key IS NOT NULL AND dynamic_key IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.work_pools WHERE NOT ((concurrency_limit >= 0))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY name) AS nth FROM public.work_pools WHERE name IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.work_queues AS child WHERE child.work_pool_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.work_pools AS parent WHERE parent.id = child.work_pool_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY flow_id, idempotency_key) AS nth FROM public.flow_runs WHERE ((idempotency_key IS NOT NULL))) AS numbered WHERE nth > 1

-- file: 01_change_extend_type_state_type.up.sql
-- change: extend type state_type
-- Way back: loses no rows, but writes every column of public.state_type again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.state_type ADD VALUE 'CRASHED' BEFORE 'CANCELLED';
ALTER TYPE public.state_type ADD VALUE 'PAUSED' BEFORE 'CANCELLED';
ALTER TYPE public.state_type ADD VALUE 'CANCELLING';

COMMIT;

-- file: 01_change_extend_type_state_type.down.sql
-- Undoes: change: extend type state_type
-- Way back: loses no rows, but writes every column of public.state_type again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.state_type RENAME TO state_type_old_223916;
CREATE TYPE public.state_type AS ENUM ('SCHEDULED', 'PENDING', 'RUNNING', 'COMPLETED', 'FAILED',
    'CANCELLED');
ALTER TABLE public.flow_runs ALTER COLUMN state_type TYPE public.state_type
    USING state_type::text::public.state_type;
ALTER TABLE public.task_runs ALTER COLUMN state_type TYPE public.state_type
    USING state_type::text::public.state_type;
DROP TYPE public.state_type_old_223916;

COMMIT;

-- file: 02_change_create_table_concurrency_limits_and_more.up.sql
-- change: create table concurrency_limits and more
-- Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only
-- Way back: loses the rows of public.concurrency_limits; the rows of public.deployment_schedules;
--     the rows of public.flow_run_states; the values of public.deployments.entrypoint; the values
--     of public.deployments.work_queue_id; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.concurrency_limits (
    tag character varying NOT NULL,
    slots integer NOT NULL,
    active_slots jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT concurrency_limits_pkey PRIMARY KEY (tag)
);
CREATE TABLE public.deployment_schedules (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    deployment_id uuid NOT NULL,
    schedule jsonb NOT NULL,
    active boolean DEFAULT true NOT NULL,
    slug character varying,
    CONSTRAINT deployment_schedules_deployment_id_slug_unique
        UNIQUE NULLS NOT DISTINCT (deployment_id, slug),
    CONSTRAINT deployment_schedules_pkey PRIMARY KEY (id)
);
CREATE TABLE public.flow_run_states (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    flow_run_id uuid NOT NULL,
    type public.state_type NOT NULL,
    "timestamp" timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    message character varying,
    CONSTRAINT flow_run_states_flow_run_id_timestamp_unique UNIQUE (flow_run_id, "timestamp"),
    CONSTRAINT flow_run_states_pkey PRIMARY KEY (id)
);
ALTER INDEX public.ix_flow_runs_expected_start_time RENAME TO
    ix_flow_runs_expected_start_time_old_b6f136;
ALTER INDEX public.uq_flow_runs_flow_id_idempotency_key RENAME TO
    uq_flow_runs_flow_id_idempotency_key_old_07469e;
ALTER TABLE public.deployments ADD COLUMN parameters_new_f52821 jsonb;
ALTER TABLE public.deployments ADD COLUMN schedule_new_5f7200 jsonb;
CREATE FUNCTION public.deployments_sync_new_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_new_f52821 := NEW.parameters;
    NEW.schedule_new_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_deployments_sync_new_01366d BEFORE INSERT OR UPDATE ON public.deployments FOR EACH
    ROW EXECUTE FUNCTION public.deployments_sync_new_01366d();
ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER zz_deployments_sync_new_01366d;
ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_new_f52821
    CHECK (parameters_new_f52821 IS NOT DISTINCT FROM parameters::jsonb) NOT VALID;
ALTER TABLE public.deployments ADD CONSTRAINT deployments_parameters_not_null_new_cd91a3
    NOT NULL parameters_new_f52821 NOT VALID;
ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_new_5f7200
    CHECK (schedule_new_5f7200 IS NOT DISTINCT FROM schedule::jsonb) NOT VALID;
ALTER TABLE public.deployments ADD COLUMN entrypoint character varying;
ALTER TABLE public.deployments ADD COLUMN work_queue_id uuid;
ALTER TABLE public.deployment_schedules ADD CONSTRAINT fk_deployment_schedules_deployments
    FOREIGN KEY (deployment_id) REFERENCES public.deployments(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 02_change_create_table_concurrency_limits_and_more.down.sql
-- Undoes: change: create table concurrency_limits and more
-- Way back: loses the rows of public.concurrency_limits; the rows of public.deployment_schedules;
--     the rows of public.flow_run_states; the values of public.deployments.entrypoint; the values
--     of public.deployments.work_queue_id; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.deployment_schedules DROP CONSTRAINT fk_deployment_schedules_deployments;
ALTER TABLE public.deployments DROP COLUMN work_queue_id;
ALTER TABLE public.deployments DROP COLUMN entrypoint;
DROP TRIGGER zz_deployments_sync_new_01366d ON public.deployments;
DROP FUNCTION public.deployments_sync_new_01366d();
ALTER TABLE public.deployments DROP COLUMN parameters_new_f52821;
ALTER TABLE public.deployments DROP COLUMN schedule_new_5f7200;
ALTER INDEX public.uq_flow_runs_flow_id_idempotency_key_old_07469e RENAME TO
    uq_flow_runs_flow_id_idempotency_key;
ALTER INDEX public.ix_flow_runs_expected_start_time_old_b6f136 RENAME TO
    ix_flow_runs_expected_start_time;
DROP TABLE public.flow_run_states;
DROP TABLE public.deployment_schedules;
DROP TABLE public.concurrency_limits;

COMMIT;

-- file: 03_change_alter_flows.up.sql
-- change: alter flows
-- Locks: ACCESS EXCLUSIVE on public.flows, catalog change only
-- Way back: loses the values of public.flows.labels; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flows ADD COLUMN tags_new_978c2f jsonb;
CREATE FUNCTION public.flows_sync_new_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_new_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_flows_sync_new_2e9ecd BEFORE INSERT OR UPDATE ON public.flows FOR EACH ROW EXECUTE
    FUNCTION public.flows_sync_new_2e9ecd();
ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_new_2e9ecd;
ALTER TABLE public.flows ADD CONSTRAINT tags_same_new_978c2f
    CHECK (tags_new_978c2f IS NOT DISTINCT FROM tags::jsonb) NOT VALID;
ALTER TABLE public.flows ADD CONSTRAINT flows_tags_not_null_new_0f31ab NOT NULL tags_new_978c2f
    NOT VALID;
ALTER TABLE public.flows ADD COLUMN labels jsonb;

COMMIT;

-- file: 03_change_alter_flows.down.sql
-- Undoes: change: alter flows
-- Way back: loses the values of public.flows.labels; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flows DROP COLUMN labels;
DROP TRIGGER zz_flows_sync_new_2e9ecd ON public.flows;
DROP FUNCTION public.flows_sync_new_2e9ecd();
ALTER TABLE public.flows DROP COLUMN tags_new_978c2f;

COMMIT;

-- file: 04_change_add_is_anonymous_to_block_documents.up.sql
-- change: add is_anonymous to block_documents
-- Locks: ACCESS EXCLUSIVE on public.block_documents, catalog change only
-- Way back: loses the values of public.block_documents.is_anonymous; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.block_documents ADD COLUMN is_anonymous boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 04_change_add_is_anonymous_to_block_documents.down.sql
-- Undoes: change: add is_anonymous to block_documents
-- Way back: loses the values of public.block_documents.is_anonymous; to keep it: copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.block_documents DROP COLUMN is_anonymous;

COMMIT;

-- file: 05_change_alter_flow_runs.up.sql
-- change: alter flow_runs
-- Locks: ACCESS EXCLUSIVE on public.flow_runs, catalog change only
-- Way back: loses the values of public.flow_runs.auto_scheduled; the values of
--     public.flow_runs.state_name; the values of public.flow_runs.empirical_policy; the values of
--     public.flow_runs.parent_task_run_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flow_runs ADD COLUMN auto_scheduled boolean DEFAULT false NOT NULL;
ALTER TABLE public.flow_runs ADD COLUMN state_name character varying;
ALTER TABLE public.flow_runs ADD COLUMN empirical_policy jsonb DEFAULT '{}'::jsonb NOT NULL;
ALTER TABLE public.flow_runs ADD COLUMN parent_task_run_id uuid;
ALTER TABLE public.flow_run_states ADD CONSTRAINT fk_flow_run_states_flow_runs
    FOREIGN KEY (flow_run_id) REFERENCES public.flow_runs(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 05_change_alter_flow_runs.down.sql
-- Undoes: change: alter flow_runs
-- Way back: loses the values of public.flow_runs.auto_scheduled; the values of
--     public.flow_runs.state_name; the values of public.flow_runs.empirical_policy; the values of
--     public.flow_runs.parent_task_run_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flow_run_states DROP CONSTRAINT fk_flow_run_states_flow_runs;
ALTER TABLE public.flow_runs DROP COLUMN parent_task_run_id;
ALTER TABLE public.flow_runs DROP COLUMN empirical_policy;
ALTER TABLE public.flow_runs DROP COLUMN state_name;
ALTER TABLE public.flow_runs DROP COLUMN auto_scheduled;

COMMIT;

-- file: 06_change_alter_work_pools.up.sql
-- change: alter work_pools
-- Locks: ACCESS EXCLUSIVE on public.work_pools, catalog change only
-- Way back: loses the values of public.work_pools.type; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_pools ADD COLUMN type character varying DEFAULT 'process'::character varying
    NOT NULL;
ALTER TABLE public.work_pools ADD CONSTRAINT work_pools_concurrency_limit_check
    CHECK ((concurrency_limit >= 0)) NOT VALID;

COMMIT;

-- file: 06_change_alter_work_pools.down.sql
-- Undoes: change: alter work_pools
-- Way back: loses the values of public.work_pools.type; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_pools DROP CONSTRAINT work_pools_concurrency_limit_check;
ALTER TABLE public.work_pools DROP COLUMN type;

COMMIT;

-- file: 07_change_alter_work_queues.up.sql
-- change: alter work_queues
-- Locks: ACCESS EXCLUSIVE on public.work_queues, catalog change only
-- Way back: loses the values of public.work_queues.priority; the values of
--     public.work_queues.work_pool_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_queues ADD COLUMN priority integer DEFAULT 1 NOT NULL;
ALTER TABLE public.work_queues ADD COLUMN work_pool_id uuid;

COMMIT;

-- file: 07_change_alter_work_queues.down.sql
-- Undoes: change: alter work_queues
-- Way back: loses the values of public.work_queues.priority; the values of
--     public.work_queues.work_pool_id; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_queues DROP COLUMN work_pool_id;
ALTER TABLE public.work_queues DROP COLUMN priority;

COMMIT;

-- file: 08_change_add_fk_deployments_work_queues.up.sql
-- change: add fk_deployments_work_queues
-- Locks: SHARE ROW EXCLUSIVE on public.deployments, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.work_queues, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.work_queues, public.deployments IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.deployments ADD CONSTRAINT fk_deployments_work_queues FOREIGN KEY (work_queue_id)
    REFERENCES public.work_queues(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 08_change_add_fk_deployments_work_queues.down.sql
-- Undoes: change: add fk_deployments_work_queues

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.work_queues, public.deployments IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.deployments DROP CONSTRAINT fk_deployments_work_queues;

COMMIT;

-- file: 09_change_add_fk_flow_runs_task_runs.up.sql
-- change: add fk_flow_runs_task_runs
-- Locks: SHARE ROW EXCLUSIVE on public.flow_runs, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.task_runs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.task_runs, public.flow_runs IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.flow_runs ADD CONSTRAINT fk_flow_runs_task_runs FOREIGN KEY (parent_task_run_id)
    REFERENCES public.task_runs(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 09_change_add_fk_flow_runs_task_runs.down.sql
-- Undoes: change: add fk_flow_runs_task_runs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.task_runs, public.flow_runs IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.flow_runs DROP CONSTRAINT fk_flow_runs_task_runs;

COMMIT;

-- file: 10_change_add_fk_work_queues_work_pools.up.sql
-- change: add fk_work_queues_work_pools
-- Locks: SHARE ROW EXCLUSIVE on public.work_pools, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.work_queues, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.work_pools, public.work_queues IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE public.work_queues ADD CONSTRAINT fk_work_queues_work_pools FOREIGN KEY (work_pool_id)
    REFERENCES public.work_pools(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 10_change_add_fk_work_queues_work_pools.down.sql
-- Undoes: change: add fk_work_queues_work_pools

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.work_pools, public.work_queues IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.work_queues DROP CONSTRAINT fk_work_queues_work_pools;

COMMIT;

-- file: 11_change_create_block_documents_block_type_id_name_unique.up.sql
-- change: create block_documents_block_type_id_name_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.block_documents, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.block_documents_block_type_id_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY block_documents_block_type_id_name_unique ON public.block_documents
    USING btree (block_type_id, name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_block_documents_block_type_id_name_unique.down.sql
-- Undoes: change: create block_documents_block_type_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.block_documents_block_type_id_name_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_add_block_documents_block_type_id_name_unique.up.sql
-- change: add block_documents_block_type_id_name_unique
-- Locks: ACCESS EXCLUSIVE on public.block_documents, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.block_documents ADD CONSTRAINT block_documents_block_type_id_name_unique UNIQUE
    USING INDEX block_documents_block_type_id_name_unique;

COMMIT;

-- file: 12_change_add_block_documents_block_type_id_name_unique.down.sql
-- Undoes: change: add block_documents_block_type_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.block_documents_block_type_id_name_unique_spare_1b25fe;
CREATE UNIQUE INDEX CONCURRENTLY block_documents_block_type_id_name_unique_spare_1b25fe
    ON public.block_documents USING btree (block_type_id, name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.block_documents DROP CONSTRAINT block_documents_block_type_id_name_unique;
ALTER INDEX public.block_documents_block_type_id_name_unique_spare_1b25fe RENAME TO
    block_documents_block_type_id_name_unique;

COMMIT;

-- file: 13_change_create_deployments_flow_id_name_unique.up.sql
-- change: create deployments_flow_id_name_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.deployments, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.deployments_flow_id_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY deployments_flow_id_name_unique ON public.deployments
    USING btree (flow_id, name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_deployments_flow_id_name_unique.down.sql
-- Undoes: change: create deployments_flow_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.deployments_flow_id_name_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_add_deployments_flow_id_name_unique.up.sql
-- change: add deployments_flow_id_name_unique
-- Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.deployments ADD CONSTRAINT deployments_flow_id_name_unique UNIQUE
    USING INDEX deployments_flow_id_name_unique;

COMMIT;

-- file: 14_change_add_deployments_flow_id_name_unique.down.sql
-- Undoes: change: add deployments_flow_id_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.deployments_flow_id_name_unique_spare_178ee9;
CREATE UNIQUE INDEX CONCURRENTLY deployments_flow_id_name_unique_spare_178ee9 ON public.deployments
    USING btree (flow_id, name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.deployments DROP CONSTRAINT deployments_flow_id_name_unique;
ALTER INDEX public.deployments_flow_id_name_unique_spare_178ee9 RENAME TO
    deployments_flow_id_name_unique;

COMMIT;

-- file: 15_change_create_task_runs_flow_run_id_task_key_dynamic_key_unique.up.sql
-- change: create task_runs_flow_run_id_task_key_dynamic_key_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.task_runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.task_runs_flow_run_id_task_key_dynamic_key_unique;
CREATE UNIQUE INDEX CONCURRENTLY task_runs_flow_run_id_task_key_dynamic_key_unique
    ON public.task_runs USING btree (flow_run_id, task_key, dynamic_key);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_task_runs_flow_run_id_task_key_dynamic_key_unique.down.sql
-- Undoes: change: create task_runs_flow_run_id_task_key_dynamic_key_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.task_runs_flow_run_id_task_key_dynamic_key_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_add_task_runs_flow_run_id_task_key_dynamic_key_unique.up.sql
-- change: add task_runs_flow_run_id_task_key_dynamic_key_unique
-- Locks: ACCESS EXCLUSIVE on public.task_runs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.task_runs ADD CONSTRAINT task_runs_flow_run_id_task_key_dynamic_key_unique UNIQUE
    USING INDEX task_runs_flow_run_id_task_key_dynamic_key_unique;

COMMIT;

-- file: 16_change_add_task_runs_flow_run_id_task_key_dynamic_key_unique.down.sql
-- Undoes: change: add task_runs_flow_run_id_task_key_dynamic_key_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS
    public.task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038;
CREATE UNIQUE INDEX CONCURRENTLY task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038
    ON public.task_runs USING btree (flow_run_id, task_key, dynamic_key);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.task_runs DROP CONSTRAINT task_runs_flow_run_id_task_key_dynamic_key_unique;
ALTER INDEX public.task_runs_flow_run_id_task_key_dynamic_key_unique_spare_ac0038 RENAME TO
    task_runs_flow_run_id_task_key_dynamic_key_unique;

COMMIT;

-- file: 17_change_create_work_pools_name_unique.up.sql
-- change: create work_pools_name_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.work_pools, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique;
CREATE UNIQUE INDEX CONCURRENTLY work_pools_name_unique ON public.work_pools USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_work_pools_name_unique.down.sql
-- Undoes: change: create work_pools_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_add_work_pools_name_unique.up.sql
-- change: add work_pools_name_unique
-- Locks: ACCESS EXCLUSIVE on public.work_pools, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_pools ADD CONSTRAINT work_pools_name_unique UNIQUE
    USING INDEX work_pools_name_unique;

COMMIT;

-- file: 18_change_add_work_pools_name_unique.down.sql
-- Undoes: change: add work_pools_name_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.work_pools_name_unique_spare_29279c;
CREATE UNIQUE INDEX CONCURRENTLY work_pools_name_unique_spare_29279c ON public.work_pools
    USING btree (name);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.work_pools DROP CONSTRAINT work_pools_name_unique;
ALTER INDEX public.work_pools_name_unique_spare_29279c RENAME TO work_pools_name_unique;

COMMIT;

-- file: 19_change_create_idx_flow_runs_next_scheduled_start_time.up.sql
-- change: create idx_flow_runs_next_scheduled_start_time
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_flow_runs_next_scheduled_start_time;
CREATE INDEX CONCURRENTLY idx_flow_runs_next_scheduled_start_time ON public.flow_runs
    USING btree (deployment_id, next_scheduled_start_time)
    WHERE (state_type = 'SCHEDULED'::public.state_type);

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_create_idx_flow_runs_next_scheduled_start_time.down.sql
-- Undoes: change: create idx_flow_runs_next_scheduled_start_time

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_flow_runs_next_scheduled_start_time;

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_flow_runs_start_time_or_expected.up.sql
-- change: create idx_flow_runs_start_time_or_expected
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_flow_runs_start_time_or_expected;
CREATE INDEX CONCURRENTLY idx_flow_runs_start_time_or_expected ON public.flow_runs
    USING btree (COALESCE(start_time, expected_start_time) DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_create_idx_flow_runs_start_time_or_expected.down.sql
-- Undoes: change: create idx_flow_runs_start_time_or_expected

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_flow_runs_start_time_or_expected;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_idx_logs_flow_run_id_timestamp.up.sql
-- change: create idx_logs_flow_run_id_timestamp
-- Locks: SHARE UPDATE EXCLUSIVE on public.logs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_flow_run_id_timestamp;
CREATE INDEX CONCURRENTLY idx_logs_flow_run_id_timestamp ON public.logs
    USING btree (flow_run_id, "timestamp");

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_create_idx_logs_flow_run_id_timestamp.down.sql
-- Undoes: change: create idx_logs_flow_run_id_timestamp

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_flow_run_id_timestamp;

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_logs_timestamp_brin.up.sql
-- change: create idx_logs_timestamp_brin
-- Locks: SHARE UPDATE EXCLUSIVE on public.logs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_timestamp_brin;
CREATE INDEX CONCURRENTLY idx_logs_timestamp_brin ON public.logs USING brin ("timestamp");

RESET lock_timeout;
RESET statement_timeout;

-- file: 22_change_create_idx_logs_timestamp_brin.down.sql
-- Undoes: change: create idx_logs_timestamp_brin

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_logs_timestamp_brin;

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_work_queues_work_pool_id_priority.up.sql
-- change: create idx_work_queues_work_pool_id_priority
-- Locks: SHARE UPDATE EXCLUSIVE on public.work_queues, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_work_queues_work_pool_id_priority;
CREATE INDEX CONCURRENTLY idx_work_queues_work_pool_id_priority ON public.work_queues
    USING btree (work_pool_id, priority);

RESET lock_timeout;
RESET statement_timeout;

-- file: 23_change_create_idx_work_queues_work_pool_id_priority.down.sql
-- Undoes: change: create idx_work_queues_work_pool_id_priority

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_work_queues_work_pool_id_priority;

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_create_ix_flow_runs_expected_start_time.up.sql
-- change: create ix_flow_runs_expected_start_time
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time;
CREATE INDEX CONCURRENTLY ix_flow_runs_expected_start_time ON public.flow_runs
    USING btree (expected_start_time DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 24_change_create_ix_flow_runs_expected_start_time.down.sql
-- Undoes: change: create ix_flow_runs_expected_start_time

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time;

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_drop_ix_flow_runs_expected_start_time_old_b6f136.up.sql
-- change: drop ix_flow_runs_expected_start_time_old_b6f136
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time_old_b6f136;

RESET lock_timeout;
RESET statement_timeout;

-- file: 25_change_drop_ix_flow_runs_expected_start_time_old_b6f136.down.sql
-- Undoes: change: drop ix_flow_runs_expected_start_time_old_b6f136

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.ix_flow_runs_expected_start_time_old_b6f136;
CREATE INDEX CONCURRENTLY ix_flow_runs_expected_start_time_old_b6f136 ON public.flow_runs
    USING btree (expected_start_time);

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_create_uq_flow_runs_flow_id_idempotency_key.up.sql
-- change: create uq_flow_runs_flow_id_idempotency_key
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.uq_flow_runs_flow_id_idempotency_key;
CREATE UNIQUE INDEX CONCURRENTLY uq_flow_runs_flow_id_idempotency_key ON public.flow_runs
    USING btree (flow_id, idempotency_key) NULLS NOT DISTINCT WHERE (idempotency_key IS NOT NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 26_change_create_uq_flow_runs_flow_id_idempotency_key.down.sql
-- Undoes: change: create uq_flow_runs_flow_id_idempotency_key

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.uq_flow_runs_flow_id_idempotency_key;

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_drop_uq_flow_runs_flow_id_idempotency_key_old_07469e.up.sql
-- change: drop uq_flow_runs_flow_id_idempotency_key_old_07469e
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.uq_flow_runs_flow_id_idempotency_key_old_07469e;

RESET lock_timeout;
RESET statement_timeout;

-- file: 27_change_drop_uq_flow_runs_flow_id_idempotency_key_old_07469e.down.sql
-- Undoes: change: drop uq_flow_runs_flow_id_idempotency_key_old_07469e

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.uq_flow_runs_flow_id_idempotency_key_old_07469e;
CREATE UNIQUE INDEX CONCURRENTLY uq_flow_runs_flow_id_idempotency_key_old_07469e ON public.flow_runs
    USING btree (flow_id, idempotency_key);

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_copy_parameters_and_schedule_of_deployments.up.sql
-- change: copy parameters and schedule of deployments
-- Locks: SHARE UPDATE EXCLUSIVE on public.deployments, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.deployments') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.deployments SET parameters_new_f52821 = parameters, schedule_new_5f7200 = schedule
        WHERE (parameters_new_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_new_5f7200 IS NULL AND (schedule) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.deployments are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.deployments SET parameters_new_f52821 = parameters, schedule_new_5f7200 = schedule
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.deployments WHERE (parameters_new_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_new_5f7200 IS NULL AND (schedule) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.deployments (parameters_new_f52821, schedule_new_5f7200);

RESET lock_timeout;
RESET statement_timeout;

-- file: 28_change_copy_parameters_and_schedule_of_deployments.down.sql
-- Undoes: change: copy parameters and schedule of deployments

-- Nothing to do.

-- file: 29_change_copy_tags_of_flows.up.sql
-- change: copy tags of flows
-- Locks: SHARE UPDATE EXCLUSIVE on public.flows, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.flows') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.flows SET tags_new_978c2f = tags
        WHERE tags_new_978c2f IS NULL AND (tags) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.flows are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.flows SET tags_new_978c2f = tags
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.flows WHERE tags_new_978c2f IS NULL AND (tags) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.flows (tags_new_978c2f);

RESET lock_timeout;
RESET statement_timeout;

-- file: 29_change_copy_tags_of_flows.down.sql
-- Undoes: change: copy tags of flows

-- Nothing to do.

-- file: 30_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.deployments, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.flow_runs, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.flows, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.work_pools, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.work_queues, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.deployments VALIDATE CONSTRAINT parameters_same_new_f52821;
ALTER TABLE public.deployments VALIDATE CONSTRAINT deployments_parameters_not_null_new_cd91a3;
ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_new_5f7200;
ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_new_978c2f;
ALTER TABLE public.flows VALIDATE CONSTRAINT flows_tags_not_null_new_0f31ab;
ALTER TABLE public.deployment_schedules VALIDATE CONSTRAINT fk_deployment_schedules_deployments;
ALTER TABLE public.deployments VALIDATE CONSTRAINT fk_deployments_work_queues;
ALTER TABLE public.flow_run_states VALIDATE CONSTRAINT fk_flow_run_states_flow_runs;
ALTER TABLE public.flow_runs VALIDATE CONSTRAINT fk_flow_runs_task_runs;
ALTER TABLE public.work_pools VALIDATE CONSTRAINT work_pools_concurrency_limit_check;
ALTER TABLE public.work_queues VALIDATE CONSTRAINT fk_work_queues_work_pools;

COMMIT;

-- file: 30_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 31_change_settle_parameters_and_schedule_of_deployments.up.sql
-- change: settle parameters and schedule of deployments
-- Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.deployments DROP CONSTRAINT parameters_same_new_f52821;
ALTER TABLE public.deployments DROP CONSTRAINT schedule_same_new_5f7200;

COMMIT;

-- file: 31_change_settle_parameters_and_schedule_of_deployments.down.sql
-- Undoes: change: settle parameters and schedule of deployments

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.deployments'::regclass AND conname = 'parameters_same_new_f52821'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_new_f52821 CHECK (parameters_new_f52821 IS NOT DISTINCT FROM parameters::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.deployments VALIDATE CONSTRAINT parameters_same_new_f52821;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.deployments'::regclass AND conname = 'schedule_same_new_5f7200'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_new_5f7200 CHECK (schedule_new_5f7200 IS NOT DISTINCT FROM schedule::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_new_5f7200;

RESET lock_timeout;
RESET statement_timeout;

-- file: 32_change_settle_tags_of_flows.up.sql
-- change: settle tags of flows
-- Locks: ACCESS EXCLUSIVE on public.flows, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flows DROP CONSTRAINT tags_same_new_978c2f;

COMMIT;

-- file: 32_change_settle_tags_of_flows.down.sql
-- Undoes: change: settle tags of flows

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.flows'::regclass AND conname = 'tags_same_new_978c2f'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.flows ADD CONSTRAINT tags_same_new_978c2f CHECK (tags_new_978c2f IS NOT DISTINCT FROM tags::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_new_978c2f;

RESET lock_timeout;
RESET statement_timeout;

-- file: 33_change_swap_parameters_and_schedule_of_deployments.up.sql
-- change: swap parameters and schedule of deployments
-- Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_deployments_sync_new_01366d ON public.deployments;
DROP FUNCTION public.deployments_sync_new_01366d();
ALTER TABLE public.deployments ALTER COLUMN parameters DROP DEFAULT;
ALTER TABLE public.deployments RENAME COLUMN parameters TO parameters_old_f52821;
ALTER TABLE public.deployments RENAME COLUMN parameters_new_f52821 TO parameters;
ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null TO
    deployments_parameters_not_null_old_cd91a3;
ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null_new_cd91a3 TO
    deployments_parameters_not_null;
ALTER TABLE public.deployments ALTER COLUMN parameters SET DEFAULT '{}'::jsonb;
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
        WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'parameters_old_f52821'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'parameters',
            'public.deployments'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.deployments RENAME COLUMN schedule TO schedule_old_5f7200;
ALTER TABLE public.deployments RENAME COLUMN schedule_new_5f7200 TO schedule;
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
        WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'schedule_old_5f7200'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'schedule',
            'public.deployments'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.deployments_sync_old_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_old_f52821 := NEW.parameters;
    NEW.schedule_old_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_deployments_sync_old_01366d BEFORE INSERT OR UPDATE ON public.deployments FOR EACH
    ROW EXECUTE FUNCTION public.deployments_sync_old_01366d();
ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER zz_deployments_sync_old_01366d;

COMMIT;

-- file: 33_change_swap_parameters_and_schedule_of_deployments.down.sql
-- Undoes: change: swap parameters and schedule of deployments

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_deployments_sync_old_01366d ON public.deployments;
DROP FUNCTION public.deployments_sync_old_01366d();
ALTER TABLE public.deployments ALTER COLUMN parameters DROP DEFAULT;
ALTER TABLE public.deployments RENAME COLUMN parameters TO parameters_new_f52821;
ALTER TABLE public.deployments RENAME COLUMN parameters_old_f52821 TO parameters;
ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null TO
    deployments_parameters_not_null_new_cd91a3;
ALTER TABLE public.deployments RENAME CONSTRAINT deployments_parameters_not_null_old_cd91a3 TO
    deployments_parameters_not_null;
ALTER TABLE public.deployments ALTER COLUMN parameters SET DEFAULT '{}'::json;
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
        WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'parameters_new_f52821'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'parameters',
            'public.deployments'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.deployments RENAME COLUMN schedule TO schedule_new_5f7200;
ALTER TABLE public.deployments RENAME COLUMN schedule_old_5f7200 TO schedule;
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
        WHERE a.attrelid = 'public.deployments'::regclass AND a.attname = 'schedule_new_5f7200'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'schedule',
            'public.deployments'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.deployments_sync_new_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_new_f52821 := NEW.parameters;
    NEW.schedule_new_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_deployments_sync_new_01366d BEFORE INSERT OR UPDATE ON public.deployments FOR EACH
    ROW EXECUTE FUNCTION public.deployments_sync_new_01366d();
ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER zz_deployments_sync_new_01366d;

COMMIT;

-- file: 34_change_finish_changing_parameters_and_schedule_of_deployments.up.sql
-- change: finish changing parameters and schedule of deployments
-- Locks: ACCESS EXCLUSIVE on public.deployments, catalog change only
-- Way back: loses what the new type of public.deployments.parameters rounds away; what the new type
--     of public.deployments.schedule rounds away; to keep it: copy the column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_deployments_sync_old_01366d ON public.deployments;
DROP FUNCTION public.deployments_sync_old_01366d();
ALTER TABLE public.deployments DROP COLUMN parameters_old_f52821;
ALTER TABLE public.deployments DROP COLUMN schedule_old_5f7200;

COMMIT;

-- file: 34_change_finish_changing_parameters_and_schedule_of_deployments.down.sql
-- Undoes: change: finish changing parameters and schedule of deployments
-- Way back: loses what the new type of public.deployments.parameters rounds away; what the new type
--     of public.deployments.schedule rounds away; to keep it: copy the column first

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.deployments'::regclass AND attname = 'parameters_old_f52821'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.deployments ADD COLUMN parameters_old_f52821 json;
        ALTER TABLE public.deployments ADD COLUMN schedule_old_5f7200 json;
        CREATE FUNCTION public.deployments_sync_old_01366d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.parameters_old_f52821 := NEW.parameters;
    NEW.schedule_old_5f7200 := NEW.schedule;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_deployments_sync_old_01366d BEFORE INSERT OR UPDATE ON public.deployments FOR EACH ROW EXECUTE FUNCTION public.deployments_sync_old_01366d();
        ALTER TABLE public.deployments ENABLE ALWAYS TRIGGER zz_deployments_sync_old_01366d;
        ALTER TABLE public.deployments ADD CONSTRAINT parameters_same_old_f52821 CHECK ((parameters_old_f52821 IS NULL) = (parameters IS NULL)) NOT VALID;
        ALTER TABLE public.deployments ADD CONSTRAINT deployments_parameters_not_null_old_cd91a3 NOT NULL parameters_old_f52821 NOT VALID;
        ALTER TABLE public.deployments ADD CONSTRAINT schedule_same_old_5f7200 CHECK ((schedule_old_5f7200 IS NULL) = (schedule IS NULL)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.deployments') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.deployments SET parameters_old_f52821 = parameters, schedule_old_5f7200 = schedule
        WHERE (parameters_old_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_old_5f7200 IS NULL AND (schedule) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.deployments are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.deployments SET parameters_old_f52821 = parameters, schedule_old_5f7200 = schedule
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.deployments WHERE (parameters_old_f52821 IS NULL AND (parameters) IS NOT NULL OR schedule_old_5f7200 IS NULL AND (schedule) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.deployments (parameters_old_f52821, schedule_old_5f7200);
ALTER TABLE public.deployments VALIDATE CONSTRAINT parameters_same_old_f52821;
ALTER TABLE public.deployments VALIDATE CONSTRAINT deployments_parameters_not_null_old_cd91a3;
ALTER TABLE public.deployments VALIDATE CONSTRAINT schedule_same_old_5f7200;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.deployments DROP CONSTRAINT parameters_same_old_f52821;
ALTER TABLE public.deployments DROP CONSTRAINT schedule_same_old_5f7200;

COMMIT;

-- file: 35_change_swap_tags_of_flows.up.sql
-- change: swap tags of flows
-- Locks: ACCESS EXCLUSIVE on public.flows, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_flows_sync_new_2e9ecd ON public.flows;
DROP FUNCTION public.flows_sync_new_2e9ecd();
ALTER TABLE public.flows ALTER COLUMN tags DROP DEFAULT;
ALTER TABLE public.flows RENAME COLUMN tags TO tags_old_978c2f;
ALTER TABLE public.flows RENAME COLUMN tags_new_978c2f TO tags;
ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null TO flows_tags_not_null_old_0f31ab;
ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null_new_0f31ab TO flows_tags_not_null;
ALTER TABLE public.flows ALTER COLUMN tags SET DEFAULT '[]'::jsonb;
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
        WHERE a.attrelid = 'public.flows'::regclass AND a.attname = 'tags_old_978c2f'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'tags',
            'public.flows'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.flows_sync_old_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_old_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_flows_sync_old_2e9ecd BEFORE INSERT OR UPDATE ON public.flows FOR EACH ROW EXECUTE
    FUNCTION public.flows_sync_old_2e9ecd();
ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_old_2e9ecd;

COMMIT;

-- file: 35_change_swap_tags_of_flows.down.sql
-- Undoes: change: swap tags of flows

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_flows_sync_old_2e9ecd ON public.flows;
DROP FUNCTION public.flows_sync_old_2e9ecd();
ALTER TABLE public.flows ALTER COLUMN tags DROP DEFAULT;
ALTER TABLE public.flows RENAME COLUMN tags TO tags_new_978c2f;
ALTER TABLE public.flows RENAME COLUMN tags_old_978c2f TO tags;
ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null TO flows_tags_not_null_new_0f31ab;
ALTER TABLE public.flows RENAME CONSTRAINT flows_tags_not_null_old_0f31ab TO flows_tags_not_null;
ALTER TABLE public.flows ALTER COLUMN tags SET DEFAULT '[]'::json;
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
        WHERE a.attrelid = 'public.flows'::regclass AND a.attname = 'tags_new_978c2f'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'tags',
            'public.flows'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.flows_sync_new_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_new_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_flows_sync_new_2e9ecd BEFORE INSERT OR UPDATE ON public.flows FOR EACH ROW EXECUTE
    FUNCTION public.flows_sync_new_2e9ecd();
ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_new_2e9ecd;

COMMIT;

-- file: 36_change_finish_changing_tags_of_flows.up.sql
-- change: finish changing tags of flows
-- Locks: ACCESS EXCLUSIVE on public.flows, catalog change only
-- Way back: loses what the new type of public.flows.tags rounds away; to keep it: copy the column
--     first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_flows_sync_old_2e9ecd ON public.flows;
DROP FUNCTION public.flows_sync_old_2e9ecd();
ALTER TABLE public.flows DROP COLUMN tags_old_978c2f;

COMMIT;

-- file: 36_change_finish_changing_tags_of_flows.down.sql
-- Undoes: change: finish changing tags of flows
-- Way back: loses what the new type of public.flows.tags rounds away; to keep it: copy the column
--     first

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.flows'::regclass AND attname = 'tags_old_978c2f'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.flows ADD COLUMN tags_old_978c2f json;
        CREATE FUNCTION public.flows_sync_old_2e9ecd() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.tags_old_978c2f := NEW.tags;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_flows_sync_old_2e9ecd BEFORE INSERT OR UPDATE ON public.flows FOR EACH ROW EXECUTE FUNCTION public.flows_sync_old_2e9ecd();
        ALTER TABLE public.flows ENABLE ALWAYS TRIGGER zz_flows_sync_old_2e9ecd;
        ALTER TABLE public.flows ADD CONSTRAINT tags_same_old_978c2f CHECK ((tags_old_978c2f IS NULL) = (tags IS NULL)) NOT VALID;
        ALTER TABLE public.flows ADD CONSTRAINT flows_tags_not_null_old_0f31ab NOT NULL tags_old_978c2f NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.flows') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.flows SET tags_old_978c2f = tags
        WHERE tags_old_978c2f IS NULL AND (tags) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.flows are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.flows SET tags_old_978c2f = tags
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.flows WHERE tags_old_978c2f IS NULL AND (tags) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.flows (tags_old_978c2f);
ALTER TABLE public.flows VALIDATE CONSTRAINT tags_same_old_978c2f;
ALTER TABLE public.flows VALIDATE CONSTRAINT flows_tags_not_null_old_0f31ab;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.flows DROP CONSTRAINT tags_same_old_978c2f;

COMMIT;
