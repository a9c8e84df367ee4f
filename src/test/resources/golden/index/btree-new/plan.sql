
-- file: 01_change_create_idx_orders_created_at.up.sql
-- change: create idx_orders_created_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at;
CREATE INDEX CONCURRENTLY idx_orders_created_at ON public.orders
    USING btree (created_at NULLS FIRST);

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_orders_created_at.down.sql
-- Undoes: change: create idx_orders_created_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_created_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_orders_customer_id_created_at.up.sql
-- change: create idx_orders_customer_id_created_at
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_customer_id_created_at;
CREATE INDEX CONCURRENTLY idx_orders_customer_id_created_at ON public.orders
    USING btree (customer_id, created_at DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_orders_customer_id_created_at.down.sql
-- Undoes: change: create idx_orders_customer_id_created_at

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_customer_id_created_at;

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_orders_total.up.sql
-- change: create idx_orders_total
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_total;
CREATE INDEX CONCURRENTLY idx_orders_total ON public.orders USING btree (total DESC NULLS LAST);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_orders_total.down.sql
-- Undoes: change: create idx_orders_total

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_orders_total;

RESET lock_timeout;
RESET statement_timeout;
