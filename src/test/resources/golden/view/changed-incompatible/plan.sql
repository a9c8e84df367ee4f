
-- file: 01_change.up.sql
-- change: drop view big_orders and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.big_orders;
DROP VIEW public.order_totals;
CREATE VIEW public.order_totals (placed, id, total) AS
 SELECT (placed)::date AS placed,
    (id)::bigint AS id,
    total
   FROM public.orders;
COMMENT ON VIEW public.order_totals IS 'kept';
CREATE VIEW public.big_orders (id, total) AS
 SELECT id,
    total
   FROM public.order_totals
  WHERE (total > (100)::numeric);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop view big_orders and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.big_orders;
DROP VIEW public.order_totals;
CREATE VIEW public.order_totals (id, total, placed) AS
 SELECT id,
    total,
    placed
   FROM public.orders;
COMMENT ON VIEW public.order_totals IS 'kept';
CREATE VIEW public.big_orders (id, total) AS
 SELECT id,
    total
   FROM public.order_totals
  WHERE (total > (100)::numeric);

COMMIT;
