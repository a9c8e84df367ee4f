-- concern: column:public.items.code gets its new type beside live traffic, since the size of public.items is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_code_of_items.up.sql
-- change: start changing code of items
-- Locks: ACCESS EXCLUSIVE on public.items, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.items ADD COLUMN code_new_5694d0 bigint;
CREATE FUNCTION public.items_sync_new_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_new_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_sync_new_5f3c4f BEFORE INSERT OR UPDATE ON public.items FOR EACH ROW EXECUTE
    FUNCTION public.items_sync_new_5f3c4f();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_new_5f3c4f;
ALTER TABLE public.items ADD CONSTRAINT code_same_new_5694d0
    CHECK (code_new_5694d0 IS NOT DISTINCT FROM code::bigint) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_code_of_items.down.sql
-- Undoes: change: start changing code of items

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_items_sync_new_5f3c4f ON public.items;
DROP FUNCTION public.items_sync_new_5f3c4f();
ALTER TABLE public.items DROP COLUMN code_new_5694d0;

COMMIT;

-- file: 02_change_copy_code_of_items.up.sql
-- change: copy code of items
-- Locks: SHARE UPDATE EXCLUSIVE on public.items, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.items') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.items SET code_new_5694d0 = code
        WHERE code_new_5694d0 IS NULL AND (code) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.items are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.items SET code_new_5694d0 = code
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.items WHERE code_new_5694d0 IS NULL AND (code) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.items (code_new_5694d0);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_code_of_items.down.sql
-- Undoes: change: copy code of items

-- Nothing to do.

-- file: 03_change_prove_code_of_items.up.sql
-- change: prove code of items
-- Locks: SHARE UPDATE EXCLUSIVE on public.items, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.items VALIDATE CONSTRAINT code_same_new_5694d0;

COMMIT;

-- file: 03_change_prove_code_of_items.down.sql
-- Undoes: change: prove code of items

-- Nothing to do.

-- file: 04_change_settle_code_of_items.up.sql
-- change: settle code of items
-- Locks: ACCESS EXCLUSIVE on public.items, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.items DROP CONSTRAINT code_same_new_5694d0;

COMMIT;

-- file: 04_change_settle_code_of_items.down.sql
-- Undoes: change: settle code of items

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.items'::regclass AND conname = 'code_same_new_5694d0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.items ADD CONSTRAINT code_same_new_5694d0 CHECK (code_new_5694d0 IS NOT DISTINCT FROM code::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.items VALIDATE CONSTRAINT code_same_new_5694d0;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_code_of_items.up.sql
-- change: swap code of items
-- Locks: ACCESS EXCLUSIVE on public.items, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v_item_names;
DROP VIEW public.v_items;
DROP TRIGGER zz_items_sync_new_5f3c4f ON public.items;
DROP FUNCTION public.items_sync_new_5f3c4f();
ALTER TABLE public.items RENAME COLUMN code TO code_old_5694d0;
ALTER TABLE public.items RENAME COLUMN code_new_5694d0 TO code;
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
        WHERE a.attrelid = 'public.items'::regclass AND a.attname = 'code_old_5694d0'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'code',
            'public.items'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.items_sync_old_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_old_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_sync_old_5f3c4f BEFORE INSERT OR UPDATE ON public.items FOR EACH ROW EXECUTE
    FUNCTION public.items_sync_old_5f3c4f();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_old_5f3c4f;

COMMIT;

-- file: 05_change_swap_code_of_items.down.sql
-- Undoes: change: swap code of items

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_items_sync_old_5f3c4f ON public.items;
DROP FUNCTION public.items_sync_old_5f3c4f();
ALTER TABLE public.items RENAME COLUMN code TO code_new_5694d0;
ALTER TABLE public.items RENAME COLUMN code_old_5694d0 TO code;
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
        WHERE a.attrelid = 'public.items'::regclass AND a.attname = 'code_new_5694d0'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'code',
            'public.items'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.items_sync_new_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_new_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_sync_new_5f3c4f BEFORE INSERT OR UPDATE ON public.items FOR EACH ROW EXECUTE
    FUNCTION public.items_sync_new_5f3c4f();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_new_5f3c4f;
CREATE VIEW public.v_items (id, code, name) AS
 SELECT id,
    code,
    name
   FROM public.items
  WHERE (code > 0);
CREATE VIEW public.v_item_names (name) AS
 SELECT DISTINCT name
   FROM public.v_items;

COMMIT;

-- file: 06_change_alter_items.up.sql
-- change: alter items
-- Locks: ACCESS EXCLUSIVE on public.items, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_items_sync_old_5f3c4f ON public.items;
DROP FUNCTION public.items_sync_old_5f3c4f();
ALTER TABLE public.items DROP COLUMN code_old_5694d0;
ALTER TABLE public.items ALTER COLUMN name TYPE text;

COMMIT;

-- file: 06_change_alter_items.down.sql
-- Undoes: change: alter items

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.items'::regclass AND attname = 'code_old_5694d0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.items ADD COLUMN code_old_5694d0 integer;
        CREATE FUNCTION public.items_sync_old_5f3c4f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.code_old_5694d0 := NEW.code;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_items_sync_old_5f3c4f BEFORE INSERT OR UPDATE ON public.items FOR EACH ROW EXECUTE FUNCTION public.items_sync_old_5f3c4f();
        ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_sync_old_5f3c4f;
        ALTER TABLE public.items ADD CONSTRAINT code_same_old_5694d0 CHECK (code_old_5694d0 IS NOT DISTINCT FROM code::integer) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.items') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.items SET code_old_5694d0 = code
        WHERE code_old_5694d0 IS NULL AND (code) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.items are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.items SET code_old_5694d0 = code
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.items WHERE code_old_5694d0 IS NULL AND (code) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.items (code_old_5694d0);
ALTER TABLE public.items VALIDATE CONSTRAINT code_same_old_5694d0;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.items ALTER COLUMN name TYPE character varying(20)
    USING name::character varying(20);
ALTER TABLE public.items DROP CONSTRAINT code_same_old_5694d0;

COMMIT;

-- file: 07_change_create_view_v_items_and_more.up.sql
-- change: create view v_items and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.v_items (id, code, name) AS
 SELECT id,
    code,
    name
   FROM public.items
  WHERE (code > 0);
CREATE VIEW public.v_item_names (name) AS
 SELECT DISTINCT name
   FROM public.v_items;

COMMIT;

-- file: 07_change_create_view_v_items_and_more.down.sql
-- Undoes: change: create view v_items and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v_item_names;
DROP VIEW public.v_items;

COMMIT;
