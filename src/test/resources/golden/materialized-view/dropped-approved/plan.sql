
-- file: 01_change.up.sql
-- change: drop materialized view m
-- Locks: ACCESS EXCLUSIVE on public.m, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.m;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop materialized view m

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

SET LOCAL statement_timeout = '0';
CREATE MATERIALIZED VIEW public.m (n) AS
 SELECT count(*) AS n
   FROM public.t
  WITH DATA;
CREATE INDEX idx_m_n ON public.m USING btree (n);
SET LOCAL statement_timeout = '30s';

COMMIT;
