
-- file: 01_change_alter_shop_totals.up.sql
-- change: alter shop_totals
-- Locks: ACCESS EXCLUSIVE on public.shop_totals, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.best_shop;
DROP MATERIALIZED VIEW public.shop_totals;

COMMIT;

-- file: 01_change_alter_shop_totals.down.sql
-- Undoes: change: alter shop_totals

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE MATERIALIZED VIEW public.shop_totals (shop, total) AS
 SELECT shop,
    sum(amount) AS total
   FROM public.sales
  GROUP BY shop
  WITH DATA;
CREATE UNIQUE INDEX idx_shop_totals_shop ON public.shop_totals USING btree (shop);
COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop';
CREATE VIEW public.best_shop (shop) AS
 SELECT shop
   FROM public.shop_totals
  ORDER BY total DESC
 LIMIT 1;

COMMIT;

-- file: 02_change_create_materialized_view_shop_totals.up.sql
-- change: create materialized view shop_totals

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.shop_totals (shop, total, n) AS
 SELECT shop,
    sum(amount) AS total,
    count(*) AS n
   FROM public.sales
  WHERE (amount > (0)::numeric)
  GROUP BY shop
  WITH DATA;
COMMENT ON MATERIALIZED VIEW public.shop_totals IS 'per shop';

COMMIT;

-- file: 02_change_create_materialized_view_shop_totals.down.sql
-- Undoes: change: create materialized view shop_totals

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.shop_totals;

COMMIT;

-- file: 03_change_create_idx_shop_totals_shop_and_more.up.sql
-- change: create idx_shop_totals_shop and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNIQUE INDEX idx_shop_totals_shop ON public.shop_totals USING btree (shop);
CREATE VIEW public.best_shop (shop) AS
 SELECT shop
   FROM public.shop_totals
  ORDER BY total DESC
 LIMIT 1;

COMMIT;

-- file: 03_change_create_idx_shop_totals_shop_and_more.down.sql
-- Undoes: change: create idx_shop_totals_shop and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.best_shop;
DROP INDEX public.idx_shop_totals_shop;

COMMIT;
