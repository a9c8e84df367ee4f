
-- file: 01_change.up.sql
-- change: alter products
-- Locks: ACCESS EXCLUSIVE on public.products, catalog change only
-- Way back: loses the values of public.products.active; the values of public.products.stock; the
--     values of public.products.unit; the values of public.products.since; the values of
--     public.products.labels; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.products ADD COLUMN active boolean DEFAULT true NOT NULL;
ALTER TABLE public.products ADD COLUMN stock integer DEFAULT 0 NOT NULL;
ALTER TABLE public.products ADD COLUMN unit text DEFAULT 'piece'::text;
ALTER TABLE public.products ADD COLUMN since timestamp with time zone DEFAULT now() NOT NULL;
ALTER TABLE public.products ADD COLUMN labels text[] DEFAULT '{}'::text[] NOT NULL;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter products
-- Way back: loses the values of public.products.active; the values of public.products.stock; the
--     values of public.products.unit; the values of public.products.since; the values of
--     public.products.labels; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.products DROP COLUMN labels;
ALTER TABLE public.products DROP COLUMN since;
ALTER TABLE public.products DROP COLUMN unit;
ALTER TABLE public.products DROP COLUMN stock;
ALTER TABLE public.products DROP COLUMN active;

COMMIT;
