-- concern: the columns of type public.order_state are written again under ACCESS EXCLUSIVE, since its tables are small
-- needs no rows from: SELECT ctid FROM public.orders WHERE state::text IN ('lost')

-- file: 01_change.up.sql
-- change: replace type order_state
-- Locks: ACCESS EXCLUSIVE on public.orders, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.open_orders;
ALTER TYPE public.order_state RENAME TO order_state_old_09c5af;
CREATE TYPE public.order_state AS ENUM ('open', 'closed');
ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN state TYPE public.order_state
    USING state::text::public.order_state;
ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'open'::public.order_state;
DROP TYPE public.order_state_old_09c5af;
CREATE VIEW public.open_orders (id, state) AS
 SELECT id,
    state
   FROM public.orders
  WHERE (state = 'open'::public.order_state);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: replace type order_state

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.open_orders;
ALTER TYPE public.order_state RENAME TO order_state_old_09c5af;
CREATE TYPE public.order_state AS ENUM ('open', 'lost', 'closed');
ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.orders ALTER COLUMN state TYPE public.order_state
    USING state::text::public.order_state;
ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'open'::public.order_state;
DROP TYPE public.order_state_old_09c5af;
CREATE VIEW public.open_orders (id, state) AS
 SELECT id,
    state
   FROM public.orders
  WHERE (state = 'open'::public.order_state);

COMMIT;
