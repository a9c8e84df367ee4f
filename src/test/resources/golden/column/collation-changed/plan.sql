-- concern: column:public.names.name gets its new type beside live traffic, since the size of public.names is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_alter_names.up.sql
-- change: alter names
-- Locks: ACCESS EXCLUSIVE on public.names, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.names ADD COLUMN name_new_82a353 text COLLATE public.german;
CREATE FUNCTION public.names_sync_new_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_names_sync_new_aeb240 BEFORE INSERT OR UPDATE ON public.names FOR EACH ROW EXECUTE
    FUNCTION public.names_sync_new_aeb240();
ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_new_aeb240;
ALTER TABLE public.names ADD CONSTRAINT name_same_new_82a353
    CHECK (name_new_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
ALTER TABLE public.names ADD CONSTRAINT names_name_not_null_new_58ebb0 NOT NULL name_new_82a353
    NOT VALID;
ALTER TABLE public.names ALTER COLUMN code TYPE text;

COMMIT;

-- file: 01_change_alter_names.down.sql
-- Undoes: change: alter names

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.names ALTER COLUMN code TYPE text COLLATE pg_catalog."C" USING code::text;
DROP TRIGGER zz_names_sync_new_aeb240 ON public.names;
DROP FUNCTION public.names_sync_new_aeb240();
ALTER TABLE public.names DROP COLUMN name_new_82a353;

COMMIT;

-- file: 02_change_copy_name_of_names.up.sql
-- change: copy name of names
-- Locks: SHARE UPDATE EXCLUSIVE on public.names, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.names') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.names SET name_new_82a353 = name
        WHERE name_new_82a353 IS NULL AND (name) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.names are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.names SET name_new_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.names WHERE name_new_82a353 IS NULL AND (name) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.names (name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_name_of_names.down.sql
-- Undoes: change: copy name of names

-- Nothing to do.

-- file: 03_change_create_idx_names_name_new_1922f7.up.sql
-- change: create idx_names_name_new_1922f7
-- Locks: SHARE UPDATE EXCLUSIVE on public.names, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_new_1922f7;
CREATE INDEX CONCURRENTLY idx_names_name_new_1922f7 ON public.names USING btree (name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_names_name_new_1922f7.down.sql
-- Undoes: change: create idx_names_name_new_1922f7

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_new_1922f7;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_prove_name_of_names.up.sql
-- change: prove name of names
-- Locks: SHARE UPDATE EXCLUSIVE on public.names, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.names VALIDATE CONSTRAINT name_same_new_82a353;
ALTER TABLE public.names VALIDATE CONSTRAINT names_name_not_null_new_58ebb0;

COMMIT;

-- file: 04_change_prove_name_of_names.down.sql
-- Undoes: change: prove name of names

-- Nothing to do.

-- file: 05_change_settle_name_of_names.up.sql
-- change: settle name of names
-- Locks: ACCESS EXCLUSIVE on public.names, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.names DROP CONSTRAINT name_same_new_82a353;

COMMIT;

-- file: 05_change_settle_name_of_names.down.sql
-- Undoes: change: settle name of names

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.names'::regclass AND conname = 'name_same_new_82a353'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.names ADD CONSTRAINT name_same_new_82a353 CHECK (name_new_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.names VALIDATE CONSTRAINT name_same_new_82a353;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_swap_name_of_names.up.sql
-- change: swap name of names
-- Locks: ACCESS EXCLUSIVE on public.names, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_names_sync_new_aeb240 ON public.names;
DROP FUNCTION public.names_sync_new_aeb240();
ALTER INDEX public.idx_names_name RENAME TO idx_names_name_old_1922f7;
ALTER TABLE public.names RENAME COLUMN name TO name_old_82a353;
ALTER TABLE public.names RENAME COLUMN name_new_82a353 TO name;
ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null TO names_name_not_null_old_58ebb0;
ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null_new_58ebb0 TO names_name_not_null;
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
        WHERE a.attrelid = 'public.names'::regclass AND a.attname = 'name_old_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.names'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.idx_names_name_new_1922f7 RENAME TO idx_names_name;
CREATE FUNCTION public.names_sync_old_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_names_sync_old_aeb240 BEFORE INSERT OR UPDATE ON public.names FOR EACH ROW EXECUTE
    FUNCTION public.names_sync_old_aeb240();
ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_old_aeb240;

COMMIT;

-- file: 06_change_swap_name_of_names.down.sql
-- Undoes: change: swap name of names

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_names_sync_old_aeb240 ON public.names;
DROP FUNCTION public.names_sync_old_aeb240();
ALTER INDEX public.idx_names_name RENAME TO idx_names_name_new_1922f7;
ALTER TABLE public.names RENAME COLUMN name TO name_new_82a353;
ALTER TABLE public.names RENAME COLUMN name_old_82a353 TO name;
ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null TO names_name_not_null_new_58ebb0;
ALTER TABLE public.names RENAME CONSTRAINT names_name_not_null_old_58ebb0 TO names_name_not_null;
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
        WHERE a.attrelid = 'public.names'::regclass AND a.attname = 'name_new_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.names'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.idx_names_name_old_1922f7 RENAME TO idx_names_name;
CREATE FUNCTION public.names_sync_new_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_names_sync_new_aeb240 BEFORE INSERT OR UPDATE ON public.names FOR EACH ROW EXECUTE
    FUNCTION public.names_sync_new_aeb240();
ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_new_aeb240;

COMMIT;

-- file: 07_change_finish_changing_name_of_names.up.sql
-- change: finish changing name of names
-- Locks: ACCESS EXCLUSIVE on public.names, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_names_sync_old_aeb240 ON public.names;
DROP FUNCTION public.names_sync_old_aeb240();
ALTER TABLE public.names DROP COLUMN name_old_82a353;

COMMIT;

-- file: 07_change_finish_changing_name_of_names.down.sql
-- Undoes: change: finish changing name of names

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.names'::regclass AND attname = 'name_old_82a353'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.names ADD COLUMN name_old_82a353 text;
        CREATE FUNCTION public.names_sync_old_aeb240() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_names_sync_old_aeb240 BEFORE INSERT OR UPDATE ON public.names FOR EACH ROW EXECUTE FUNCTION public.names_sync_old_aeb240();
        ALTER TABLE public.names ENABLE ALWAYS TRIGGER zz_names_sync_old_aeb240;
        ALTER TABLE public.names ADD CONSTRAINT name_same_old_82a353 CHECK (name_old_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
        ALTER TABLE public.names ADD CONSTRAINT names_name_not_null_old_58ebb0 NOT NULL name_old_82a353 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.names') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.names SET name_old_82a353 = name
        WHERE name_old_82a353 IS NULL AND (name) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.names are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.names SET name_old_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.names WHERE name_old_82a353 IS NULL AND (name) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.names (name_old_82a353);
DROP INDEX CONCURRENTLY IF EXISTS public.idx_names_name_old_1922f7;
CREATE INDEX CONCURRENTLY idx_names_name_old_1922f7 ON public.names USING btree (name_old_82a353);
ALTER TABLE public.names VALIDATE CONSTRAINT name_same_old_82a353;
ALTER TABLE public.names VALIDATE CONSTRAINT names_name_not_null_old_58ebb0;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.names DROP CONSTRAINT name_same_old_82a353;

COMMIT;
