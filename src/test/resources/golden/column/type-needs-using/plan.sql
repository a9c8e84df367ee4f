-- concern: column:public.imports.quantity gets its new type beside live traffic, since the size of public.imports is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.imports WHERE NOT pg_input_is_valid(quantity::text, 'integer')

-- file: 01_change_start_changing_quantity_of_imports.up.sql
-- change: start changing quantity of imports
-- Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.imports ADD COLUMN quantity_new_1a7b30 integer;
CREATE FUNCTION public.imports_sync_new_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_new_1a7b30 := NEW.quantity::integer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_imports_sync_new_2fcef4 BEFORE INSERT OR UPDATE ON public.imports FOR EACH ROW
    EXECUTE FUNCTION public.imports_sync_new_2fcef4();
ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_new_2fcef4;
ALTER TABLE public.imports ADD CONSTRAINT quantity_same_new_1a7b30
    CHECK (quantity_new_1a7b30 IS NOT DISTINCT FROM quantity::integer) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_quantity_of_imports.down.sql
-- Undoes: change: start changing quantity of imports

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_imports_sync_new_2fcef4 ON public.imports;
DROP FUNCTION public.imports_sync_new_2fcef4();
ALTER TABLE public.imports DROP COLUMN quantity_new_1a7b30;

COMMIT;

-- file: 02_change_copy_quantity_of_imports.up.sql
-- change: copy quantity of imports
-- Locks: SHARE UPDATE EXCLUSIVE on public.imports, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.imports') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.imports SET quantity_new_1a7b30 = quantity::integer
        WHERE quantity_new_1a7b30 IS NULL AND (quantity::integer) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.imports are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.imports SET quantity_new_1a7b30 = quantity::integer
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.imports WHERE quantity_new_1a7b30 IS NULL AND (quantity::integer) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.imports (quantity_new_1a7b30);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_quantity_of_imports.down.sql
-- Undoes: change: copy quantity of imports

-- Nothing to do.

-- file: 03_change_prove_quantity_of_imports.up.sql
-- change: prove quantity of imports
-- Locks: SHARE UPDATE EXCLUSIVE on public.imports, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_new_1a7b30;

COMMIT;

-- file: 03_change_prove_quantity_of_imports.down.sql
-- Undoes: change: prove quantity of imports

-- Nothing to do.

-- file: 04_change_settle_quantity_of_imports.up.sql
-- change: settle quantity of imports
-- Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.imports DROP CONSTRAINT quantity_same_new_1a7b30;

COMMIT;

-- file: 04_change_settle_quantity_of_imports.down.sql
-- Undoes: change: settle quantity of imports

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.imports'::regclass AND conname = 'quantity_same_new_1a7b30'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.imports ADD CONSTRAINT quantity_same_new_1a7b30 CHECK (quantity_new_1a7b30 IS NOT DISTINCT FROM quantity::integer) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_new_1a7b30;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_quantity_of_imports.up.sql
-- change: swap quantity of imports
-- Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_imports_sync_new_2fcef4 ON public.imports;
DROP FUNCTION public.imports_sync_new_2fcef4();
ALTER TABLE public.imports ALTER COLUMN quantity DROP DEFAULT;
ALTER TABLE public.imports RENAME COLUMN quantity TO quantity_old_1a7b30;
ALTER TABLE public.imports RENAME COLUMN quantity_new_1a7b30 TO quantity;
ALTER TABLE public.imports ALTER COLUMN quantity SET DEFAULT 0;
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
        WHERE a.attrelid = 'public.imports'::regclass AND a.attname = 'quantity_old_1a7b30'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'quantity',
            'public.imports'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.imports_sync_old_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_old_1a7b30 := NEW.quantity;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_imports_sync_old_2fcef4 BEFORE INSERT OR UPDATE ON public.imports FOR EACH ROW
    EXECUTE FUNCTION public.imports_sync_old_2fcef4();
ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_old_2fcef4;

COMMIT;

-- file: 05_change_swap_quantity_of_imports.down.sql
-- Undoes: change: swap quantity of imports

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_imports_sync_old_2fcef4 ON public.imports;
DROP FUNCTION public.imports_sync_old_2fcef4();
ALTER TABLE public.imports ALTER COLUMN quantity DROP DEFAULT;
ALTER TABLE public.imports RENAME COLUMN quantity TO quantity_new_1a7b30;
ALTER TABLE public.imports RENAME COLUMN quantity_old_1a7b30 TO quantity;
ALTER TABLE public.imports ALTER COLUMN quantity SET DEFAULT '0'::text;
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
        WHERE a.attrelid = 'public.imports'::regclass AND a.attname = 'quantity_new_1a7b30'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'quantity',
            'public.imports'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.imports_sync_new_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_new_1a7b30 := NEW.quantity::integer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_imports_sync_new_2fcef4 BEFORE INSERT OR UPDATE ON public.imports FOR EACH ROW
    EXECUTE FUNCTION public.imports_sync_new_2fcef4();
ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_new_2fcef4;

COMMIT;

-- file: 06_change_finish_changing_quantity_of_imports.up.sql
-- change: finish changing quantity of imports
-- Locks: ACCESS EXCLUSIVE on public.imports, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_imports_sync_old_2fcef4 ON public.imports;
DROP FUNCTION public.imports_sync_old_2fcef4();
ALTER TABLE public.imports DROP COLUMN quantity_old_1a7b30;

COMMIT;

-- file: 06_change_finish_changing_quantity_of_imports.down.sql
-- Undoes: change: finish changing quantity of imports

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.imports'::regclass AND attname = 'quantity_old_1a7b30'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.imports ADD COLUMN quantity_old_1a7b30 text;
        CREATE FUNCTION public.imports_sync_old_2fcef4() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.quantity_old_1a7b30 := NEW.quantity;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_imports_sync_old_2fcef4 BEFORE INSERT OR UPDATE ON public.imports FOR EACH ROW EXECUTE FUNCTION public.imports_sync_old_2fcef4();
        ALTER TABLE public.imports ENABLE ALWAYS TRIGGER zz_imports_sync_old_2fcef4;
        ALTER TABLE public.imports ADD CONSTRAINT quantity_same_old_1a7b30 CHECK (quantity_old_1a7b30 IS NOT DISTINCT FROM quantity::text) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.imports') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.imports SET quantity_old_1a7b30 = quantity
        WHERE quantity_old_1a7b30 IS NULL AND (quantity) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.imports are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.imports SET quantity_old_1a7b30 = quantity
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.imports WHERE quantity_old_1a7b30 IS NULL AND (quantity) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.imports (quantity_old_1a7b30);
ALTER TABLE public.imports VALIDATE CONSTRAINT quantity_same_old_1a7b30;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.imports DROP CONSTRAINT quantity_same_old_1a7b30;

COMMIT;
