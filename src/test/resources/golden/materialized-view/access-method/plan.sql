
-- file: 01_change_build_daily_new_6f3130.up.sql
-- change: build daily_new_6f3130

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.daily_new_6f3130 (day, total) USING heap2 AS
 SELECT day,
    sum(amount) AS total
   FROM public.sales
  GROUP BY day
  WITH DATA;
CREATE UNIQUE INDEX daily_day_new_2cfa83 ON public.daily_new_6f3130 USING btree (day);

COMMIT;

-- file: 01_change_build_daily_new_6f3130.down.sql
-- Undoes: change: build daily_new_6f3130

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.daily_new_6f3130;

COMMIT;

-- file: 02_change_swap_daily.up.sql
-- change: swap daily
-- Locks: ACCESS EXCLUSIVE on public.daily, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.daily RENAME TO daily_old_6f3130;
ALTER INDEX public.daily_day RENAME TO daily_day_old_2cfa83;
ALTER MATERIALIZED VIEW public.daily_new_6f3130 RENAME TO daily;
ALTER INDEX public.daily_day_new_2cfa83 RENAME TO daily_day;
DROP MATERIALIZED VIEW public.daily_old_6f3130;

COMMIT;

-- file: 02_change_swap_daily.down.sql
-- Undoes: change: swap daily

SET lock_timeout = '0';
SET statement_timeout = '0';

CREATE MATERIALIZED VIEW IF NOT EXISTS public.daily_old_6f3130 (day, total) AS
 SELECT day,
    sum(amount) AS total
   FROM public.sales
  GROUP BY day
  WITH DATA;
CREATE UNIQUE INDEX IF NOT EXISTS daily_day_old_2cfa83 ON public.daily_old_6f3130 USING btree (day);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.daily RENAME TO daily_new_6f3130;
ALTER INDEX public.daily_day RENAME TO daily_day_new_2cfa83;
ALTER MATERIALIZED VIEW public.daily_old_6f3130 RENAME TO daily;
ALTER INDEX public.daily_day_old_2cfa83 RENAME TO daily_day;

COMMIT;

-- file: 03_change_create_materialized_view_monthly.up.sql
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

-- file: 03_change_create_materialized_view_monthly.down.sql
-- Undoes: change: create materialized view monthly

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.monthly;

COMMIT;
