-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY owner, due) AS nth FROM public.tasks WHERE (owner) IS NOT NULL AND (due) IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_set_idx_tasks_due_aside_and_more.up.sql
-- change: set idx_tasks_due aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_tasks_due RENAME TO idx_tasks_due_old_e4c4f6;
ALTER INDEX public.idx_tasks_owner_due RENAME TO idx_tasks_owner_due_old_928c28;
ALTER INDEX public.idx_tasks_state RENAME TO idx_tasks_state_old_1f471f;

COMMIT;

-- file: 01_change_set_idx_tasks_due_aside_and_more.down.sql
-- Undoes: change: set idx_tasks_due aside and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER INDEX public.idx_tasks_state_old_1f471f RENAME TO idx_tasks_state;
ALTER INDEX public.idx_tasks_owner_due_old_928c28 RENAME TO idx_tasks_owner_due;
ALTER INDEX public.idx_tasks_due_old_e4c4f6 RENAME TO idx_tasks_due;

COMMIT;

-- file: 02_change_create_idx_tasks_due.up.sql
-- change: create idx_tasks_due
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due;
CREATE INDEX CONCURRENTLY idx_tasks_due ON public.tasks USING btree (due, owner)
    WHERE (state <> 'done'::text);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_tasks_due.down.sql
-- Undoes: change: create idx_tasks_due

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_tasks_due_old_e4c4f6.up.sql
-- change: drop idx_tasks_due_old_e4c4f6
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due_old_e4c4f6;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_drop_idx_tasks_due_old_e4c4f6.down.sql
-- Undoes: change: drop idx_tasks_due_old_e4c4f6

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_due_old_e4c4f6;
CREATE INDEX CONCURRENTLY idx_tasks_due_old_e4c4f6 ON public.tasks USING btree (due);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_tasks_owner_due.up.sql
-- change: create idx_tasks_owner_due
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due;
CREATE UNIQUE INDEX CONCURRENTLY idx_tasks_owner_due ON public.tasks USING btree (owner, due DESC)
    INCLUDE (state);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_idx_tasks_owner_due.down.sql
-- Undoes: change: create idx_tasks_owner_due

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_idx_tasks_owner_due_old_928c28.up.sql
-- change: drop idx_tasks_owner_due_old_928c28
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due_old_928c28;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_drop_idx_tasks_owner_due_old_928c28.down.sql
-- Undoes: change: drop idx_tasks_owner_due_old_928c28

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_owner_due_old_928c28;
CREATE UNIQUE INDEX CONCURRENTLY idx_tasks_owner_due_old_928c28 ON public.tasks
    USING btree (owner, due);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_tasks_state.up.sql
-- change: create idx_tasks_state
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state;
CREATE INDEX CONCURRENTLY idx_tasks_state ON public.tasks USING hash (state);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_tasks_state.down.sql
-- Undoes: change: create idx_tasks_state

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_idx_tasks_state_old_1f471f.up.sql
-- change: drop idx_tasks_state_old_1f471f
-- Locks: SHARE UPDATE EXCLUSIVE on public.tasks, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state_old_1f471f;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_idx_tasks_state_old_1f471f.down.sql
-- Undoes: change: drop idx_tasks_state_old_1f471f

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_tasks_state_old_1f471f;
CREATE INDEX CONCURRENTLY idx_tasks_state_old_1f471f ON public.tasks USING btree (state)
    WITH (fillfactor='90');

RESET lock_timeout;
RESET statement_timeout;
