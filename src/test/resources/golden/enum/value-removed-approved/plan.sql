-- concern: column:public.orders.state gets its new type beside live traffic, since the size of public.orders is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.orders WHERE state::text IN ('lost')

-- file: 01_change_alter_orders.up.sql
-- change: alter orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.order_state_new_09c5af AS ENUM ('open', 'closed');
ALTER TABLE public.orders ADD COLUMN state_new_4ba697 public.order_state_new_09c5af;
CREATE FUNCTION public.orders_sync_new_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::text::public.order_state_new_09c5af;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_sync_new_1c168a BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW
    EXECUTE FUNCTION public.orders_sync_new_1c168a();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_new_1c168a;
ALTER TABLE public.orders ADD CONSTRAINT state_same_new_4ba697
    CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::text::public.order_state_new_09c5af)
    NOT VALID;
ALTER TABLE public.orders ADD CONSTRAINT orders_state_not_null_new_eeab53 NOT NULL state_new_4ba697
    NOT VALID;

COMMIT;

-- file: 01_change_alter_orders.down.sql
-- Undoes: change: alter orders

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_orders_sync_new_1c168a ON public.orders;
DROP FUNCTION public.orders_sync_new_1c168a();
ALTER TABLE public.orders DROP COLUMN state_new_4ba697;
DROP TYPE public.order_state_new_09c5af;

COMMIT;

-- file: 02_change_copy_state_of_orders.up.sql
-- change: copy state of orders
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.orders SET state_new_4ba697 = state::text::public.order_state_new_09c5af
        WHERE state_new_4ba697 IS NULL AND (state::text::public.order_state_new_09c5af) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.orders SET state_new_4ba697 = state::text::public.order_state_new_09c5af
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.orders WHERE state_new_4ba697 IS NULL AND (state::text::public.order_state_new_09c5af) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.orders (state_new_4ba697);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_state_of_orders.down.sql
-- Undoes: change: copy state of orders

-- Nothing to do.

-- file: 03_change_prove_state_of_orders.up.sql
-- change: prove state of orders
-- Locks: SHARE UPDATE EXCLUSIVE on public.orders, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_new_4ba697;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_state_not_null_new_eeab53;

COMMIT;

-- file: 03_change_prove_state_of_orders.down.sql
-- Undoes: change: prove state of orders

-- Nothing to do.

-- file: 04_change_settle_state_of_orders.up.sql
-- change: settle state of orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders DROP CONSTRAINT state_same_new_4ba697;

COMMIT;

-- file: 04_change_settle_state_of_orders.down.sql
-- Undoes: change: settle state of orders

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.orders'::regclass AND conname = 'state_same_new_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.orders ADD CONSTRAINT state_same_new_4ba697 CHECK (state_new_4ba697 IS NOT DISTINCT FROM state::text::public.order_state_new_09c5af) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_new_4ba697;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_state_of_orders.up.sql
-- change: swap state of orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.open_orders;
DROP TRIGGER zz_orders_sync_new_1c168a ON public.orders;
DROP FUNCTION public.orders_sync_new_1c168a();
ALTER TYPE public.order_state RENAME TO order_state_old_09c5af;
ALTER TYPE public.order_state_new_09c5af RENAME TO order_state;
ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.orders RENAME COLUMN state TO state_old_4ba697;
ALTER TABLE public.orders RENAME COLUMN state_new_4ba697 TO state;
ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null TO
    orders_state_not_null_old_eeab53;
ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null_new_eeab53 TO
    orders_state_not_null;
ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'open'::public.order_state;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.orders'::regclass AND a.attname = 'state_old_4ba697'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
            'public.orders'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.orders_sync_old_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state::text::public.order_state_old_09c5af;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_sync_old_1c168a BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW
    EXECUTE FUNCTION public.orders_sync_old_1c168a();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_old_1c168a;
CREATE VIEW public.open_orders (id, state) AS
 SELECT id,
    state
   FROM public.orders
  WHERE (state = 'open'::public.order_state);

COMMIT;

-- file: 05_change_swap_state_of_orders.down.sql
-- Undoes: change: swap state of orders

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.open_orders;
DROP TRIGGER zz_orders_sync_old_1c168a ON public.orders;
DROP FUNCTION public.orders_sync_old_1c168a();
ALTER TYPE public.order_state RENAME TO order_state_new_09c5af;
ALTER TYPE public.order_state_old_09c5af RENAME TO order_state;
ALTER TABLE public.orders ALTER COLUMN state DROP DEFAULT;
ALTER TABLE public.orders RENAME COLUMN state TO state_new_4ba697;
ALTER TABLE public.orders RENAME COLUMN state_old_4ba697 TO state;
ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null TO
    orders_state_not_null_new_eeab53;
ALTER TABLE public.orders RENAME CONSTRAINT orders_state_not_null_old_eeab53 TO
    orders_state_not_null;
ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'open'::public.order_state;
DO $grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT acl.privilege_type AS privilege,
               coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
               CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
        FROM pg_attribute a
        CROSS JOIN LATERAL aclexplode(a.attacl) acl
        LEFT JOIN pg_roles r ON r.oid = acl.grantee
        WHERE a.attrelid = 'public.orders'::regclass AND a.attname = 'state_new_4ba697'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'state',
            'public.orders'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.orders_sync_new_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_new_4ba697 := NEW.state::text::public.order_state_new_09c5af;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_sync_new_1c168a BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW
    EXECUTE FUNCTION public.orders_sync_new_1c168a();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_new_1c168a;
CREATE VIEW public.open_orders (id, state) AS
 SELECT id,
    state
   FROM public.orders
  WHERE (state = 'open'::public.order_state);

COMMIT;

-- file: 06_change_alter_orders.up.sql
-- change: alter orders
-- Locks: ACCESS EXCLUSIVE on public.orders, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_orders_sync_old_1c168a ON public.orders;
DROP FUNCTION public.orders_sync_old_1c168a();
ALTER TABLE public.orders DROP COLUMN state_old_4ba697;
DROP TYPE public.order_state_old_09c5af;

COMMIT;

-- file: 06_change_alter_orders.down.sql
-- Undoes: change: alter orders

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_type WHERE oid = to_regtype('public.order_state_old_09c5af')
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        CREATE TYPE public.order_state_old_09c5af AS ENUM ('open', 'lost', 'closed');
    END IF;
END
$once$;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.orders'::regclass AND attname = 'state_old_4ba697'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.orders ADD COLUMN state_old_4ba697 public.order_state_old_09c5af;
        CREATE FUNCTION public.orders_sync_old_1c168a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.state_old_4ba697 := NEW.state::text::public.order_state_old_09c5af;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_orders_sync_old_1c168a BEFORE INSERT OR UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.orders_sync_old_1c168a();
        ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_sync_old_1c168a;
        ALTER TABLE public.orders ADD CONSTRAINT state_same_old_4ba697 CHECK (state_old_4ba697 IS NOT DISTINCT FROM state::text::public.order_state_old_09c5af) NOT VALID;
        ALTER TABLE public.orders ADD CONSTRAINT orders_state_not_null_old_eeab53 NOT NULL state_old_4ba697 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.orders') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.orders SET state_old_4ba697 = state::text::public.order_state_old_09c5af
        WHERE state_old_4ba697 IS NULL AND (state::text::public.order_state_old_09c5af) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.orders are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.orders SET state_old_4ba697 = state::text::public.order_state_old_09c5af
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.orders WHERE state_old_4ba697 IS NULL AND (state::text::public.order_state_old_09c5af) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.orders (state_old_4ba697);
ALTER TABLE public.orders VALIDATE CONSTRAINT state_same_old_4ba697;
ALTER TABLE public.orders VALIDATE CONSTRAINT orders_state_not_null_old_eeab53;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.orders DROP CONSTRAINT state_same_old_4ba697;

COMMIT;
