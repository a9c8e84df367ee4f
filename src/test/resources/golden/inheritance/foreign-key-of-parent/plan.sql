-- needs no rows from: SELECT child.ctid FROM public.goods AS child WHERE child.shop IS NOT NULL AND NOT EXISTS (SELECT FROM public.shops AS parent WHERE parent.id = child.shop)

-- file: 01_change_add_goods_shop.up.sql
-- change: add goods_shop
-- Locks: SHARE ROW EXCLUSIVE on public.goods, catalog change only
-- Locks: SHARE ROW EXCLUSIVE on public.shops, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.shops, ONLY public.goods IN SHARE ROW EXCLUSIVE MODE;
ALTER TABLE ONLY public.goods ADD CONSTRAINT goods_shop FOREIGN KEY (shop)
    REFERENCES public.shops(id) NOT VALID;

COMMIT;

-- file: 01_change_add_goods_shop.down.sql
-- Undoes: change: add goods_shop

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.shops, ONLY public.goods IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.goods DROP CONSTRAINT goods_shop;

COMMIT;

-- file: 02_change_validate_goods_shop.up.sql
-- change: validate goods_shop
-- Locks: SHARE UPDATE EXCLUSIVE on public.goods, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.goods VALIDATE CONSTRAINT goods_shop;

COMMIT;

-- file: 02_change_validate_goods_shop.down.sql
-- Undoes: change: validate goods_shop

-- Nothing to do.
