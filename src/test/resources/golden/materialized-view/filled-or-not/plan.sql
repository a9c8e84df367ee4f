
-- file: 01_change_drop_materialized_view_changed.up.sql
-- change: drop materialized view changed
-- Locks: ACCESS EXCLUSIVE on public.changed, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.changed;

COMMIT;

-- file: 01_change_drop_materialized_view_changed.down.sql
-- Undoes: change: drop materialized view changed

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE MATERIALIZED VIEW public.changed (id) AS
 SELECT id
   FROM public.t
  WITH DATA;

COMMIT;

-- file: 02_change_create_materialized_view_changed.up.sql
-- change: create materialized view changed

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.changed (id, next) AS
 SELECT id,
    (id + 1) AS next
   FROM public.t
  WITH DATA;

COMMIT;

-- file: 02_change_create_materialized_view_changed.down.sql
-- Undoes: change: create materialized view changed

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.changed;

COMMIT;
