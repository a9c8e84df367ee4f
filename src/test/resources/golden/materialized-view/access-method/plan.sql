
-- file: 01_change_drop_materialized_view_daily.up.sql
-- change: drop materialized view daily
-- Locks: ACCESS EXCLUSIVE on public.daily, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.daily;

COMMIT;

-- file: 01_change_drop_materialized_view_daily.down.sql
-- Undoes: change: drop materialized view daily

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE MATERIALIZED VIEW public.daily (day, total) AS
 SELECT day,
    sum(amount) AS total
   FROM public.sales
  GROUP BY day
  WITH DATA;
CREATE UNIQUE INDEX daily_day ON public.daily USING btree (day);

COMMIT;

-- file: 02_change_create_materialized_view_monthly.up.sql
-- change: create materialized view monthly

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.monthly (month, total) USING heap2 WITH (fillfactor=90) AS
 SELECT date_trunc('month'::text, (day)::timestamp with time zone) AS month,
    sum(amount) AS total
   FROM public.sales
  GROUP BY (date_trunc('month'::text, (day)::timestamp with time zone))
  WITH DATA;

COMMIT;

-- file: 02_change_create_materialized_view_monthly.down.sql
-- Undoes: change: create materialized view monthly

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.monthly;

COMMIT;

-- file: 03_change_create_materialized_view_daily.up.sql
-- change: create materialized view daily

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.daily (day, total) USING heap2 AS
 SELECT day,
    sum(amount) AS total
   FROM public.sales
  GROUP BY day
  WITH DATA;

COMMIT;

-- file: 03_change_create_materialized_view_daily.down.sql
-- Undoes: change: create materialized view daily

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.daily;

COMMIT;

-- file: 04_change_create_daily_day.up.sql
-- change: create daily_day

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNIQUE INDEX daily_day ON public.daily USING btree (day);

COMMIT;

-- file: 04_change_create_daily_day.down.sql
-- Undoes: change: create daily_day

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.daily_day;

COMMIT;
