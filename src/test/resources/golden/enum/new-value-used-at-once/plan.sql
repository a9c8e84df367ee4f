-- needs no rows from: SELECT ctid FROM public.runs WHERE NOT (((state <> 'failed'::public.run_state) OR (finished_at IS NOT NULL)))

-- file: 01_change_extend_type_run_state.up.sql
-- change: extend type run_state
-- Way back: loses no rows, but writes every column of public.run_state again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.run_state ADD VALUE 'draft' BEFORE 'queued';
ALTER TYPE public.run_state ADD VALUE 'failed';

COMMIT;

-- file: 01_change_extend_type_run_state.down.sql
-- Undoes: change: extend type run_state
-- Way back: loses no rows, but writes every column of public.run_state again and fails while rows
--     hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.run_state RENAME TO run_state_old_055f9b;
CREATE TYPE public.run_state AS ENUM ('queued', 'done');
ALTER TABLE public.runs ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.runs ALTER COLUMN state TYPE public.run_state USING state::text::public.run_state;
ALTER TABLE public.runs ALTER COLUMN state SET DEFAULT 'queued'::public.run_state;
DROP TYPE public.run_state_old_055f9b;

COMMIT;

-- file: 02_change_alter_runs.up.sql
-- change: alter runs
-- Locks: ACCESS EXCLUSIVE on public.runs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.runs ALTER COLUMN state SET DEFAULT 'draft'::public.run_state;
ALTER TABLE public.runs ADD CONSTRAINT runs_finished_at_check
    CHECK (((state <> 'failed'::public.run_state) OR (finished_at IS NOT NULL))) NOT VALID;

COMMIT;

-- file: 02_change_alter_runs.down.sql
-- Undoes: change: alter runs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.runs DROP CONSTRAINT runs_finished_at_check;
ALTER TABLE public.runs ALTER COLUMN state SET DEFAULT 'queued'::public.run_state;

COMMIT;

-- file: 03_change_create_idx_runs_id_failed.up.sql
-- change: create idx_runs_id_failed
-- Locks: SHARE UPDATE EXCLUSIVE on public.runs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_runs_id_failed;
CREATE INDEX CONCURRENTLY idx_runs_id_failed ON public.runs USING btree (id)
    WHERE (state = 'failed'::public.run_state);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_runs_id_failed.down.sql
-- Undoes: change: create idx_runs_id_failed

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_runs_id_failed;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_validate_runs_finished_at_check.up.sql
-- change: validate runs_finished_at_check
-- Locks: SHARE UPDATE EXCLUSIVE on public.runs, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.runs VALIDATE CONSTRAINT runs_finished_at_check;

COMMIT;

-- file: 04_change_validate_runs_finished_at_check.down.sql
-- Undoes: change: validate runs_finished_at_check

-- Nothing to do.
