-- concern: proving currency_code_check of domain public.currency_code blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY email, has_account) AS nth FROM public.customers WHERE email IS NOT NULL AND has_account IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM public.prices WHERE NOT ((amount >= (0)::numeric))
-- needs no rows from: SELECT ctid FROM public.products WHERE NOT ((status = ANY (ARRAY['draft'::text, 'proposed'::text, 'published'::text, 'rejected'::text])))
-- needs no rows from: SELECT ctid FROM public.regions WHERE NOT ((tax_rate >= (0)::double precision))
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY sku) AS nth FROM public.variants WHERE sku IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY external_id) AS nth FROM public.orders WHERE (external_id) IS NOT NULL AND ((external_id IS NOT NULL))) AS numbered WHERE nth > 1
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY handle) AS nth FROM public.products WHERE (handle) IS NOT NULL AND ((deleted_at IS NULL))) AS numbered WHERE nth > 1

-- file: 01_change_extend_type_order_status.up.sql
-- change: extend type order_status
-- Way back: loses no rows, but writes every column of public.order_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.order_status ADD VALUE 'requires_action' BEFORE 'completed';
ALTER TYPE public.order_status ADD VALUE 'archived' BEFORE 'canceled';

COMMIT;

-- file: 01_change_extend_type_order_status.down.sql
-- Undoes: change: extend type order_status
-- Way back: loses no rows, but writes every column of public.order_status again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.order_status RENAME TO order_status_old_ec782a;
CREATE TYPE public.order_status AS ENUM ('pending', 'completed', 'canceled');
ALTER TABLE public.orders ALTER COLUMN status DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN status TYPE public.order_status
    USING status::text::public.order_status;
ALTER TABLE public.orders ALTER COLUMN status SET DEFAULT 'pending'::public.order_status;
DROP TYPE public.order_status_old_ec782a;

COMMIT;

-- file: 02_change_create_table_reservations.up.sql
-- change: create table reservations
-- Locks: ACCESS EXCLUSIVE on public.line_items, catalog change only
-- Way back: loses the rows of public.reservations; the values of public.line_items.discount; to
--     keep it: dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.order_totals;
CREATE DOMAIN public.currency_code AS character(3);
CREATE TABLE public.reservations (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.reservations_id_seq) NOT NULL,
    variant_id text NOT NULL,
    quantity integer NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '00:15:00'::interval) NOT NULL,
    CONSTRAINT reservations_pkey PRIMARY KEY (id),
    CONSTRAINT reservations_quantity_check CHECK ((quantity > 0))
);
CREATE INDEX idx_reservations_variant_id ON public.reservations USING btree (variant_id);
ALTER INDEX public.products_handle RENAME TO products_handle_old_c2ef2c;
ALTER TABLE public.line_items ALTER COLUMN unit_price TYPE numeric(14,2);
ALTER TABLE public.line_items ADD COLUMN discount numeric(14,2) DEFAULT 0 NOT NULL;
CREATE VIEW public.order_totals (order_id, total) AS
 SELECT order_id,
    sum((((quantity)::numeric * unit_price) - discount)) AS total
   FROM public.line_items
  GROUP BY order_id;

COMMIT;

-- file: 02_change_create_table_reservations.down.sql
-- Undoes: change: create table reservations
-- Way back: loses the rows of public.reservations; the values of public.line_items.discount; to
--     keep it: dump the table before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.order_totals;
ALTER TABLE public.line_items DROP COLUMN discount;
ALTER TABLE public.line_items ALTER COLUMN unit_price TYPE numeric(8,2)
    USING unit_price::numeric(8,2);
ALTER INDEX public.products_handle_old_c2ef2c RENAME TO products_handle;
DROP INDEX public.idx_reservations_variant_id;
DROP TABLE public.reservations;
DROP DOMAIN public.currency_code;
CREATE VIEW public.order_totals (order_id, total) AS
 SELECT order_id,
    sum(((quantity)::numeric * unit_price)) AS total
   FROM public.line_items
  GROUP BY order_id;

COMMIT;

-- file: 03_change_add_idempotency_key_to_orders.up.sql
-- change: add idempotency_key to orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
-- Way back: loses the values of public.orders.idempotency_key; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ADD COLUMN idempotency_key uuid;
ALTER TABLE public.orders ALTER COLUMN idempotency_key SET DEFAULT gen_random_uuid();

COMMIT;

-- file: 03_change_add_idempotency_key_to_orders.down.sql
-- Undoes: change: add idempotency_key to orders
-- Way back: loses the values of public.orders.idempotency_key; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders DROP COLUMN idempotency_key;

COMMIT;

-- file: 04_change_alter_prices.up.sql
-- change: alter prices
-- Locks: ACCESS EXCLUSIVE on public.prices, catalog change only
-- Way back: loses the values of public.prices.currency; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prices ALTER COLUMN amount TYPE numeric(14,2);
ALTER TABLE public.prices ADD COLUMN currency public.currency_code;
ALTER DOMAIN public.currency_code ADD CONSTRAINT currency_code_check
    CHECK ((VALUE ~ '^[A-Z]{3}$'::text)) NOT VALID;
ALTER TABLE public.prices ADD CONSTRAINT prices_amount_check CHECK ((amount >= (0)::numeric))
    NOT VALID;

COMMIT;

-- file: 04_change_alter_prices.down.sql
-- Undoes: change: alter prices
-- Way back: loses the values of public.prices.currency; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.prices DROP CONSTRAINT prices_amount_check;
ALTER DOMAIN public.currency_code DROP CONSTRAINT currency_code_check;
ALTER TABLE public.prices DROP COLUMN currency;
ALTER TABLE public.prices ALTER COLUMN amount TYPE numeric(8,2) USING amount::numeric(8,2);

COMMIT;

-- file: 05_change_alter_products.up.sql
-- change: alter products
-- Locks: ACCESS EXCLUSIVE on public.products, catalog change only
-- Way back: loses the values of public.products.weight; the values of public.products.discountable;
--     to keep it: rename the column instead and drop it later, or copy it first; copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.products DROP COLUMN weight;
ALTER TABLE public.products ALTER COLUMN metadata SET DEFAULT '{}'::jsonb;
ALTER TABLE public.products ADD COLUMN discountable boolean DEFAULT true NOT NULL;
ALTER TABLE public.products ADD CONSTRAINT products_status_check
    CHECK ((status = ANY (ARRAY['draft'::text, 'proposed'::text, 'published'::text,
    'rejected'::text]))) NOT VALID;

COMMIT;

-- file: 05_change_alter_products.down.sql
-- Undoes: change: alter products
-- Way back: loses the values of public.products.weight; the values of public.products.discountable;
--     to keep it: rename the column instead and drop it later, or copy it first; copy the column
--     before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.products DROP CONSTRAINT products_status_check;
ALTER TABLE public.products DROP COLUMN discountable;
ALTER TABLE public.products ALTER COLUMN metadata DROP DEFAULT;
ALTER TABLE public.products ADD COLUMN weight integer;

COMMIT;

-- file: 06_change_alter_regions.up.sql
-- change: alter regions
-- Locks: ACCESS EXCLUSIVE on public.regions, catalog change only
-- Way back: loses the values of public.regions.includes_tax; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.regions ADD COLUMN includes_tax boolean DEFAULT false NOT NULL;
ALTER TABLE public.regions ADD CONSTRAINT regions_tax_rate_check
    CHECK ((tax_rate >= (0)::double precision)) NOT VALID;

COMMIT;

-- file: 06_change_alter_regions.down.sql
-- Undoes: change: alter regions
-- Way back: loses the values of public.regions.includes_tax; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.regions DROP CONSTRAINT regions_tax_rate_check;
ALTER TABLE public.regions DROP COLUMN includes_tax;

COMMIT;

-- file: 07_change_alter_variants.up.sql
-- change: alter variants
-- Locks: ACCESS EXCLUSIVE on public.variants, catalog change only
-- Way back: loses the values of public.variants.allow_backorder; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.variants ADD COLUMN allow_backorder boolean DEFAULT false NOT NULL;
ALTER TABLE public.reservations ADD CONSTRAINT fk_reservations_variants FOREIGN KEY (variant_id)
    REFERENCES public.variants(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 07_change_alter_variants.down.sql
-- Undoes: change: alter variants
-- Way back: loses the values of public.variants.allow_backorder; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.reservations DROP CONSTRAINT fk_reservations_variants;
ALTER TABLE public.variants DROP COLUMN allow_backorder;

COMMIT;

-- file: 08_change_add_fk_variants_products.up.sql
-- change: add fk_variants_products
-- Locks: ACCESS EXCLUSIVE on public.products, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.variants, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.products, public.variants IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.variants DROP CONSTRAINT fk_variants_products;
ALTER TABLE public.variants ADD CONSTRAINT fk_variants_products FOREIGN KEY (product_id)
    REFERENCES public.products(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 08_change_add_fk_variants_products.down.sql
-- Undoes: change: add fk_variants_products

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.variants DROP CONSTRAINT IF EXISTS fk_variants_products_spare_2943a4;
ALTER TABLE public.variants ADD CONSTRAINT fk_variants_products_spare_2943a4
    FOREIGN KEY (product_id) REFERENCES public.products(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.variants VALIDATE CONSTRAINT fk_variants_products_spare_2943a4;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.products, public.variants IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.variants DROP CONSTRAINT fk_variants_products;
ALTER TABLE public.variants RENAME CONSTRAINT fk_variants_products_spare_2943a4 TO
    fk_variants_products;

COMMIT;

-- file: 09_change_create_customers_email_has_account_unique.up.sql
-- change: create customers_email_has_account_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.customers_email_has_account_unique;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_has_account_unique ON public.customers
    USING btree (email, has_account);

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_create_customers_email_has_account_unique.down.sql
-- Undoes: change: create customers_email_has_account_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.customers_email_has_account_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_add_customers_email_has_account_unique.up.sql
-- change: add customers_email_has_account_unique
-- Locks: ACCESS EXCLUSIVE on public.customers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers ADD CONSTRAINT customers_email_has_account_unique UNIQUE
    USING INDEX customers_email_has_account_unique;

COMMIT;

-- file: 10_change_add_customers_email_has_account_unique.down.sql
-- Undoes: change: add customers_email_has_account_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.customers_email_has_account_unique_spare_d48430;
CREATE UNIQUE INDEX CONCURRENTLY customers_email_has_account_unique_spare_d48430 ON public.customers
    USING btree (email, has_account);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers DROP CONSTRAINT customers_email_has_account_unique;
ALTER INDEX public.customers_email_has_account_unique_spare_d48430 RENAME TO
    customers_email_has_account_unique;

COMMIT;

-- file: 11_change_create_variants_sku_unique.up.sql
-- change: create variants_sku_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.variants, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique;
CREATE UNIQUE INDEX CONCURRENTLY variants_sku_unique ON public.variants USING btree (sku);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_variants_sku_unique.down.sql
-- Undoes: change: create variants_sku_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_add_variants_sku_unique.up.sql
-- change: add variants_sku_unique
-- Locks: ACCESS EXCLUSIVE on public.variants, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.variants ADD CONSTRAINT variants_sku_unique UNIQUE
    USING INDEX variants_sku_unique;

COMMIT;

-- file: 12_change_add_variants_sku_unique.down.sql
-- Undoes: change: add variants_sku_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.variants_sku_unique_spare_2e87d6;
CREATE UNIQUE INDEX CONCURRENTLY variants_sku_unique_spare_2e87d6 ON public.variants
    USING btree (sku);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.variants DROP CONSTRAINT variants_sku_unique;
ALTER INDEX public.variants_sku_unique_spare_2e87d6 RENAME TO variants_sku_unique;

COMMIT;

-- file: 13_change_create_idx_customers_lower_email.up.sql
-- change: create idx_customers_lower_email
-- Locks: SHARE UPDATE EXCLUSIVE on public.customers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_lower_email;
CREATE INDEX CONCURRENTLY idx_customers_lower_email ON public.customers USING btree (lower(email))
    WHERE (deleted_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_idx_customers_lower_email.down.sql
-- Undoes: change: create idx_customers_lower_email

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_customers_lower_email;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_orders_created_at_open.up.sql
-- change: create idx_orders_created_at_open
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at_open;
CREATE INDEX CONCURRENTLY idx_orders_created_at_open ON public.orders USING btree (created_at DESC)
    WHERE (status = ANY (ARRAY['pending'::public.order_status,
    'requires_action'::public.order_status]));

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_orders_created_at_open.down.sql
-- Undoes: change: create idx_orders_created_at_open

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at_open;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_idx_orders_external_id.up.sql
-- change: create idx_orders_external_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_external_id;
CREATE UNIQUE INDEX CONCURRENTLY idx_orders_external_id ON public.orders USING btree (external_id)
    WHERE (external_id IS NOT NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_create_idx_orders_external_id.down.sql
-- Undoes: change: create idx_orders_external_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_external_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_idx_products_metadata.up.sql
-- change: create idx_products_metadata
-- Locks: SHARE UPDATE EXCLUSIVE on public.products, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_metadata;
CREATE INDEX CONCURRENTLY idx_products_metadata ON public.products
    USING gin (metadata jsonb_path_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_idx_products_metadata.down.sql
-- Undoes: change: create idx_products_metadata

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_products_metadata;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_products_handle.up.sql
-- change: create products_handle
-- Locks: SHARE UPDATE EXCLUSIVE on public.products, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.products_handle;
CREATE UNIQUE INDEX CONCURRENTLY products_handle ON public.products USING btree (handle)
    WHERE (deleted_at IS NULL);

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_products_handle.down.sql
-- Undoes: change: create products_handle

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.products_handle;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_drop_products_handle_old_c2ef2c.up.sql
-- change: drop products_handle_old_c2ef2c
-- Locks: SHARE UPDATE EXCLUSIVE on public.products, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.products_handle_old_c2ef2c;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_drop_products_handle_old_c2ef2c.down.sql
-- Undoes: change: drop products_handle_old_c2ef2c

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.products_handle_old_c2ef2c;
CREATE UNIQUE INDEX CONCURRENTLY products_handle_old_c2ef2c ON public.products USING btree (handle);

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_backfill_idempotency_key_of_orders.up.sql
-- change: backfill idempotency_key of orders

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.orders SET idempotency_key = DEFAULT
        WHERE idempotency_key IS NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.orders SET idempotency_key = DEFAULT
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.orders WHERE idempotency_key IS NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_backfill_idempotency_key_of_orders.down.sql
-- Undoes: change: backfill idempotency_key of orders

-- Nothing to do.

-- file: 20_change_require_idempotency_key_of_orders.up.sql
-- change: require idempotency_key of orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ADD CONSTRAINT orders_idempotency_key_not_null NOT NULL idempotency_key
    NOT VALID;

COMMIT;

-- file: 20_change_require_idempotency_key_of_orders.down.sql
-- Undoes: change: require idempotency_key of orders

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ALTER COLUMN idempotency_key DROP NOT NULL;

COMMIT;

-- file: 21_change_validate_currency_code_check.up.sql
-- change: validate currency_code_check
-- Locks: SHARE on public.prices, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.currency_code VALIDATE CONSTRAINT currency_code_check;

COMMIT;

-- file: 21_change_validate_currency_code_check.down.sql
-- Undoes: change: validate currency_code_check

-- Nothing to do.

-- file: 22_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.prices, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.products, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.regions, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.variants, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_idempotency_key_not_null;
ALTER TABLE public.prices VALIDATE CONSTRAINT prices_amount_check;
ALTER TABLE public.products VALIDATE CONSTRAINT products_status_check;
ALTER TABLE public.regions VALIDATE CONSTRAINT regions_tax_rate_check;
ALTER TABLE public.reservations VALIDATE CONSTRAINT fk_reservations_variants;
ALTER TABLE public.variants VALIDATE CONSTRAINT fk_variants_products;

COMMIT;

-- file: 22_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
