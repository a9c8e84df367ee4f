
-- file: 01_change.up.sql
-- change: alter gross of carts
-- Locks: ACCESS EXCLUSIVE on public.carts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.carts ALTER COLUMN gross DROP EXPRESSION;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: alter gross of carts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.carts DROP COLUMN gross;
ALTER TABLE public.carts ADD COLUMN gross numeric(10,2) GENERATED ALWAYS AS ((net * 1.19)) STORED;

COMMIT;
