
-- file: 01_change_build_shop_totals_new_d20058.up.sql
-- change: build shop_totals_new_d20058

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.shop_totals_new_d20058 (shop, total, n) AS
 SELECT shop,
    sum(amount) AS total,
    count(*) AS n
   FROM public.sales
  WHERE (amount > (0)::numeric)
  GROUP BY shop
  WITH DATA;
CREATE UNIQUE INDEX idx_shop_totals_shop_new_35c12a ON public.shop_totals_new_d20058
    USING btree (shop);

COMMIT;

-- file: 01_change_build_shop_totals_new_d20058.down.sql
-- Undoes: change: build shop_totals_new_d20058

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.shop_totals_new_d20058;

COMMIT;

-- file: 02_change_swap_shop_totals.up.sql
-- change: swap shop_totals
-- Locks: ACCESS EXCLUSIVE on public.shop_totals, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.shop_totals RENAME TO shop_totals_old_d20058;
ALTER INDEX public.idx_shop_totals_shop RENAME TO idx_shop_totals_shop_old_35c12a;
ALTER MATERIALIZED VIEW public.shop_totals_new_d20058 RENAME TO shop_totals;
ALTER INDEX public.idx_shop_totals_shop_new_35c12a RENAME TO idx_shop_totals_shop;
CREATE OR REPLACE VIEW public.best_shop (shop) AS
 SELECT shop
   FROM public.shop_totals
  ORDER BY total DESC
 LIMIT 1;
DROP MATERIALIZED VIEW public.shop_totals_old_d20058;
COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop';

COMMIT;

-- file: 02_change_swap_shop_totals.down.sql
-- Undoes: change: swap shop_totals

SET lock_timeout = '0';
SET statement_timeout = '0';

CREATE MATERIALIZED VIEW IF NOT EXISTS public.shop_totals_old_d20058 (shop, total) AS
 SELECT shop,
    sum(amount) AS total
   FROM public.sales
  GROUP BY shop
  WITH DATA;
CREATE UNIQUE INDEX IF NOT EXISTS idx_shop_totals_shop_old_35c12a ON public.shop_totals_old_d20058
    USING btree (shop);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER MATERIALIZED VIEW public.shop_totals RENAME TO shop_totals_new_d20058;
ALTER INDEX public.idx_shop_totals_shop RENAME TO idx_shop_totals_shop_new_35c12a;
ALTER MATERIALIZED VIEW public.shop_totals_old_d20058 RENAME TO shop_totals;
ALTER INDEX public.idx_shop_totals_shop_old_35c12a RENAME TO idx_shop_totals_shop;
CREATE OR REPLACE VIEW public.best_shop (shop) AS
 SELECT shop
   FROM public.shop_totals
  ORDER BY total DESC
 LIMIT 1;
COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop';

COMMIT;
