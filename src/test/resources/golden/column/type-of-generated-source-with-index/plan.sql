-- concern: the type of column:public.items.price changes in place as you allowed: reads and writes of public.items wait while the server writes every row again
-- concern: column:public.items.total is made again, which writes every row of public.items under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way: choose a quiet moment

-- file: 01_change_drop_items_total.up.sql
-- change: drop items_total
-- Locks: SHARE UPDATE EXCLUSIVE on public.items, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.items_total;

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_drop_items_total.down.sql
-- Undoes: change: drop items_total

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.items_total;
CREATE INDEX CONCURRENTLY items_total ON public.items USING btree (total);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_alter_price_and_total_of_items.up.sql
-- change: alter price and total of items
-- Locks: ACCESS EXCLUSIVE on public.items, rewrites the table

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.items DROP COLUMN total;
ALTER TABLE public.items ALTER COLUMN price TYPE bigint;
ALTER TABLE public.items ADD COLUMN total bigint GENERATED ALWAYS AS ((price * amount)) STORED
    NOT NULL;
COMMENT ON COLUMN public.items.total IS 'in cents';

COMMIT;

-- file: 02_change_alter_price_and_total_of_items.down.sql
-- Undoes: change: alter price and total of items

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.items DROP COLUMN total;
ALTER TABLE public.items ALTER COLUMN price TYPE integer USING price::integer;
ALTER TABLE public.items ADD COLUMN total bigint GENERATED ALWAYS AS ((price * amount)) STORED
    NOT NULL;
COMMENT ON COLUMN public.items.total IS 'in cents';

COMMIT;

-- file: 03_change_create_items_total.up.sql
-- change: create items_total
-- Locks: SHARE UPDATE EXCLUSIVE on public.items, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.items_total;
CREATE INDEX CONCURRENTLY items_total ON public.items USING btree (total);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_items_total.down.sql
-- Undoes: change: create items_total

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.items_total;

RESET lock_timeout;
RESET statement_timeout;
