
-- file: 01_change_build_changed_new_d67e2e.up.sql
-- change: build changed_new_d67e2e

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.changed_new_d67e2e (id, next) AS
 SELECT id,
    (id + 1) AS next
   FROM public.t
  WITH DATA;

COMMIT;

-- file: 01_change_build_changed_new_d67e2e.down.sql
-- Undoes: change: build changed_new_d67e2e

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.changed_new_d67e2e;

COMMIT;

-- file: 02_change_swap_changed.up.sql
-- change: swap changed
-- Locks: ACCESS EXCLUSIVE on public.changed, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.changed RENAME TO changed_old_d67e2e;
ALTER MATERIALIZED VIEW public.changed_new_d67e2e RENAME TO changed;
DROP MATERIALIZED VIEW public.changed_old_d67e2e;

COMMIT;

-- file: 02_change_swap_changed.down.sql
-- Undoes: change: swap changed

SET lock_timeout = '0';
SET statement_timeout = '0';

CREATE MATERIALIZED VIEW IF NOT EXISTS public.changed_old_d67e2e (id) AS
 SELECT id
   FROM public.t
  WITH DATA;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.changed RENAME TO changed_new_d67e2e;
ALTER MATERIALIZED VIEW public.changed_old_d67e2e RENAME TO changed;

COMMIT;
