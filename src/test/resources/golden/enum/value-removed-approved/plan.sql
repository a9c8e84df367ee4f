-- concern: the columns of type public.order_state are written again under ACCESS EXCLUSIVE as you allowed; it fails while rows hold a label that goes
-- needs no rows from: SELECT ctid FROM public.orders WHERE state::text IN ('lost')

-- file: 01_change.up.sql
-- change: replace type order_state
-- Locks: ACCESS EXCLUSIVE on public.orders, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

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
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

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
