
-- file: 01_change_create_materialized_view_hits_per_day.up.sql
-- change: create materialized view hits_per_day

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.hits_per_day (path, day, hits) AS
 SELECT path,
    ((at AT TIME ZONE 'UTC'::text))::date AS day,
    count(*) AS hits
   FROM public.hits
  GROUP BY path, (((at AT TIME ZONE 'UTC'::text))::date)
  WITH DATA;

COMMIT;

-- file: 01_change_create_materialized_view_hits_per_day.down.sql
-- Undoes: change: create materialized view hits_per_day

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.hits_per_day;

COMMIT;

-- file: 02_change_create_idx_hits_per_day_hits_and_more.up.sql
-- change: create idx_hits_per_day_hits and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE INDEX idx_hits_per_day_hits ON public.hits_per_day USING btree (hits DESC) WHERE (hits > 10);
CREATE UNIQUE INDEX idx_hits_per_day_path_day ON public.hits_per_day USING btree (path, day);
COMMENT ON MATERIALIZED VIEW public.hits_per_day IS 'refreshed hourly';

COMMIT;

-- file: 02_change_create_idx_hits_per_day_hits_and_more.down.sql
-- Undoes: change: create idx_hits_per_day_hits and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.idx_hits_per_day_path_day;
DROP INDEX public.idx_hits_per_day_hits;

COMMIT;
