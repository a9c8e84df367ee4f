-- concern: column:public.stock.amount gets its new type beside live traffic, since the size of public.stock is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.stock WHERE amount NOT BETWEEN -32768 AND 32767

-- file: 01_change_alter_stock.up.sql
-- change: alter stock
-- Locks: ACCESS EXCLUSIVE on public.stock, catalog change only
-- Way back: loses the values of public.stock.place; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stock ADD COLUMN amount_new_cf38d9 smallint;
CREATE FUNCTION public.stock_sync_new_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_stock_sync_new_08c424 BEFORE INSERT OR UPDATE ON public.stock FOR EACH ROW EXECUTE
    FUNCTION public.stock_sync_new_08c424();
ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_new_08c424;
ALTER TABLE public.stock ADD CONSTRAINT amount_same_new_cf38d9
    CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::smallint) NOT VALID;
ALTER TABLE public.stock ADD CONSTRAINT stock_amount_not_null_new_df3465 NOT NULL amount_new_cf38d9
    NOT VALID;
ALTER TABLE public.stock ADD COLUMN place text;

COMMIT;

-- file: 01_change_alter_stock.down.sql
-- Undoes: change: alter stock
-- Way back: loses the values of public.stock.place; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stock DROP COLUMN place;
DROP TRIGGER zz_stock_sync_new_08c424 ON public.stock;
DROP FUNCTION public.stock_sync_new_08c424();
ALTER TABLE public.stock DROP COLUMN amount_new_cf38d9;

COMMIT;

-- file: 02_change_copy_amount_of_stock.up.sql
-- change: copy amount of stock
-- Locks: SHARE UPDATE EXCLUSIVE on public.stock, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.stock') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.stock SET amount_new_cf38d9 = amount
        WHERE amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.stock are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.stock SET amount_new_cf38d9 = amount
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.stock WHERE amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.stock (amount_new_cf38d9);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_amount_of_stock.down.sql
-- Undoes: change: copy amount of stock

-- Nothing to do.

-- file: 03_change_prove_amount_of_stock.up.sql
-- change: prove amount of stock
-- Locks: SHARE UPDATE EXCLUSIVE on public.stock, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_new_cf38d9;
ALTER TABLE public.stock VALIDATE CONSTRAINT stock_amount_not_null_new_df3465;

COMMIT;

-- file: 03_change_prove_amount_of_stock.down.sql
-- Undoes: change: prove amount of stock

-- Nothing to do.

-- file: 04_change_settle_amount_of_stock.up.sql
-- change: settle amount of stock
-- Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stock DROP CONSTRAINT amount_same_new_cf38d9;

COMMIT;

-- file: 04_change_settle_amount_of_stock.down.sql
-- Undoes: change: settle amount of stock

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.stock'::regclass AND conname = 'amount_same_new_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.stock ADD CONSTRAINT amount_same_new_cf38d9 CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::smallint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_new_cf38d9;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_amount_of_stock.up.sql
-- change: swap amount of stock
-- Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.amount_of(integer);
DROP TRIGGER zz_stock_sync_new_08c424 ON public.stock;
DROP FUNCTION public.stock_sync_new_08c424();
ALTER TABLE public.stock RENAME COLUMN amount TO amount_old_cf38d9;
ALTER TABLE public.stock RENAME COLUMN amount_new_cf38d9 TO amount;
ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null TO stock_amount_not_null_old_df3465;
ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null_new_df3465 TO stock_amount_not_null;
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
        WHERE a.attrelid = 'public.stock'::regclass AND a.attname = 'amount_old_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.stock'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.stock_sync_old_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_stock_sync_old_08c424 BEFORE INSERT OR UPDATE ON public.stock FOR EACH ROW EXECUTE
    FUNCTION public.stock_sync_old_08c424();
ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_old_08c424;
CREATE OR REPLACE FUNCTION public.amount_of(item integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT sum(s.amount) AS sum
    FROM public.stock s
   WHERE (s.id = amount_of.item);
END;

COMMIT;

-- file: 05_change_swap_amount_of_stock.down.sql
-- Undoes: change: swap amount of stock

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.amount_of(integer);
DROP TRIGGER zz_stock_sync_old_08c424 ON public.stock;
DROP FUNCTION public.stock_sync_old_08c424();
ALTER TABLE public.stock RENAME COLUMN amount TO amount_new_cf38d9;
ALTER TABLE public.stock RENAME COLUMN amount_old_cf38d9 TO amount;
ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null TO stock_amount_not_null_new_df3465;
ALTER TABLE public.stock RENAME CONSTRAINT stock_amount_not_null_old_df3465 TO stock_amount_not_null;
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
        WHERE a.attrelid = 'public.stock'::regclass AND a.attname = 'amount_new_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.stock'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.stock_sync_new_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_stock_sync_new_08c424 BEFORE INSERT OR UPDATE ON public.stock FOR EACH ROW EXECUTE
    FUNCTION public.stock_sync_new_08c424();
ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_new_08c424;
CREATE OR REPLACE FUNCTION public.amount_of(item integer)
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT sum(s.amount) AS sum
    FROM public.stock s
   WHERE (s.id = amount_of.item);
END;

COMMIT;

-- file: 06_change_finish_changing_amount_of_stock.up.sql
-- change: finish changing amount of stock
-- Locks: ACCESS EXCLUSIVE on public.stock, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_stock_sync_old_08c424 ON public.stock;
DROP FUNCTION public.stock_sync_old_08c424();
ALTER TABLE public.stock DROP COLUMN amount_old_cf38d9;

COMMIT;

-- file: 06_change_finish_changing_amount_of_stock.down.sql
-- Undoes: change: finish changing amount of stock

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.stock'::regclass AND attname = 'amount_old_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.stock ADD COLUMN amount_old_cf38d9 integer;
        CREATE FUNCTION public.stock_sync_old_08c424() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_stock_sync_old_08c424 BEFORE INSERT OR UPDATE ON public.stock FOR EACH ROW EXECUTE FUNCTION public.stock_sync_old_08c424();
        ALTER TABLE public.stock ENABLE ALWAYS TRIGGER zz_stock_sync_old_08c424;
        ALTER TABLE public.stock ADD CONSTRAINT amount_same_old_cf38d9 CHECK (amount_old_cf38d9 IS NOT DISTINCT FROM amount::integer) NOT VALID;
        ALTER TABLE public.stock ADD CONSTRAINT stock_amount_not_null_old_df3465 NOT NULL amount_old_cf38d9 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.stock') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.stock SET amount_old_cf38d9 = amount
        WHERE amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.stock are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.stock SET amount_old_cf38d9 = amount
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.stock WHERE amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.stock (amount_old_cf38d9);
ALTER TABLE public.stock VALIDATE CONSTRAINT amount_same_old_cf38d9;
ALTER TABLE public.stock VALIDATE CONSTRAINT stock_amount_not_null_old_df3465;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.stock DROP CONSTRAINT amount_same_old_cf38d9;

COMMIT;
