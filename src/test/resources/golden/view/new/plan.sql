
-- file: 01_change.up.sql
-- change: create view z_days and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.z_days (day, amount) AS
 SELECT day,
    sum(amount) AS amount
   FROM public.sales
  GROUP BY day;
CREATE VIEW public.a_months (month, amount) AS
 SELECT (date_trunc('month'::text, (day)::timestamp with time zone))::date AS month,
    sum(amount) AS amount
   FROM public.z_days
  GROUP BY ((date_trunc('month'::text, (day)::timestamp with time zone))::date);
COMMENT ON COLUMN public.a_months.month IS 'its first day';
COMMENT ON VIEW public.a_months IS 'over z_days';

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create view z_days and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.a_months;
DROP VIEW public.z_days;

COMMIT;
