-- kept: schema:legacy
-- kept: table:legacy.orders

-- file: 01_change.up.sql
-- change: add note to orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only
-- Way back: loses the values of public.orders.note; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders ADD COLUMN note text;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add note to orders
-- Way back: loses the values of public.orders.note; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders DROP COLUMN note;

COMMIT;
