-- needs no rows from: SELECT child.ctid FROM public.orders AS child WHERE child.buyer IS NOT NULL AND NOT EXISTS (SELECT FROM public.firms AS parent WHERE parent.id = child.buyer)

-- file: 01_change_add_orders_buyer_fkey.up.sql
-- change: add orders_buyer_fkey
-- Locks: SHARE ROW EXCLUSIVE on public.firms, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.firms IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE public.people, public.orders IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.orders DROP CONSTRAINT orders_buyer_fkey;
ALTER TABLE public.orders ADD CONSTRAINT orders_buyer_fkey FOREIGN KEY (buyer)
    REFERENCES public.firms(id) ON DELETE CASCADE NOT VALID;
COMMENT ON CONSTRAINT orders_buyer_fkey ON public.orders IS 'who pays';

COMMIT;

-- file: 01_change_add_orders_buyer_fkey.down.sql
-- Undoes: change: add orders_buyer_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.orders DROP CONSTRAINT IF EXISTS orders_buyer_fkey_spare_7d6e82;
ALTER TABLE public.orders ADD CONSTRAINT orders_buyer_fkey_spare_7d6e82 FOREIGN KEY (buyer)
    REFERENCES public.people(id) ON DELETE CASCADE NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_buyer_fkey_spare_7d6e82;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.firms, public.people, public.orders IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.orders DROP CONSTRAINT orders_buyer_fkey;
ALTER TABLE public.orders RENAME CONSTRAINT orders_buyer_fkey_spare_7d6e82 TO orders_buyer_fkey;
COMMENT ON CONSTRAINT orders_buyer_fkey ON public.orders IS 'who pays';

COMMIT;

-- file: 02_change_validate_orders_buyer_fkey.up.sql
-- change: validate orders_buyer_fkey
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_buyer_fkey;

COMMIT;

-- file: 02_change_validate_orders_buyer_fkey.down.sql
-- Undoes: change: validate orders_buyer_fkey

-- Nothing to do.
