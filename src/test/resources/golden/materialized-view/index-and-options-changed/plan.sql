
-- file: 01_change_drop_materialized_view_m.up.sql
-- change: drop materialized view m
-- Locks: ACCESS EXCLUSIVE on public.m, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.m;

COMMIT;

-- file: 01_change_drop_materialized_view_m.down.sql
-- Undoes: change: drop materialized view m

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SET LOCAL statement_timeout = '0';
CREATE MATERIALIZED VIEW public.m (id, a, b) WITH (fillfactor=90) AS
 SELECT id,
    a,
    b
   FROM public.t
  WITH DATA;
CREATE INDEX idx_m_a ON public.m USING btree (a);
SET LOCAL statement_timeout = '30s';

COMMIT;

-- file: 02_change_create_materialized_view_m.up.sql
-- change: create materialized view m

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.m (id, a, b) WITH (fillfactor=75) AS
 SELECT id,
    a,
    b
   FROM public.t
  WITH DATA;

COMMIT;

-- file: 02_change_create_materialized_view_m.down.sql
-- Undoes: change: create materialized view m

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.m;

COMMIT;

-- file: 03_change_create_idx_m_id_and_more.up.sql
-- change: create idx_m_id and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNIQUE INDEX idx_m_id ON public.m USING btree (id);
CREATE INDEX idx_m_a ON public.m USING btree (a, b);

COMMIT;

-- file: 03_change_create_idx_m_id_and_more.down.sql
-- Undoes: change: create idx_m_id and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.idx_m_a;
DROP INDEX public.idx_m_id;

COMMIT;
