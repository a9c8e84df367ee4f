-- concern: column:public.payloads.data gets its new type beside live traffic, since the size of public.payloads is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.payloads WHERE NOT pg_input_is_valid(data::text, 'jsonb')

-- file: 01_change_start_changing_data_of_payloads.up.sql
-- change: start changing data of payloads
-- Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.payloads ADD COLUMN data_new_3a6eb0 jsonb;
CREATE FUNCTION public.payloads_sync_new_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_new_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_payloads_sync_new_3f45eb BEFORE INSERT OR UPDATE ON public.payloads FOR EACH ROW
    EXECUTE FUNCTION public.payloads_sync_new_3f45eb();
ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_new_3f45eb;
ALTER TABLE public.payloads ADD CONSTRAINT data_same_new_3a6eb0
    CHECK (data_new_3a6eb0 IS NOT DISTINCT FROM data::jsonb) NOT VALID;
ALTER TABLE public.payloads ADD CONSTRAINT payloads_data_not_null_new_44dcf6
    NOT NULL data_new_3a6eb0 NOT VALID;

COMMIT;

-- file: 01_change_start_changing_data_of_payloads.down.sql
-- Undoes: change: start changing data of payloads

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_payloads_sync_new_3f45eb ON public.payloads;
DROP FUNCTION public.payloads_sync_new_3f45eb();
ALTER TABLE public.payloads DROP COLUMN data_new_3a6eb0;

COMMIT;

-- file: 02_change_copy_data_of_payloads.up.sql
-- change: copy data of payloads
-- Locks: SHARE UPDATE EXCLUSIVE on public.payloads, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.payloads') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.payloads SET data_new_3a6eb0 = data
        WHERE data_new_3a6eb0 IS NULL AND (data) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.payloads are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.payloads SET data_new_3a6eb0 = data
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.payloads WHERE data_new_3a6eb0 IS NULL AND (data) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.payloads (data_new_3a6eb0);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_data_of_payloads.down.sql
-- Undoes: change: copy data of payloads

-- Nothing to do.

-- file: 03_change_create_idx_payloads_data_new_7206f0.up.sql
-- change: create idx_payloads_data_new_7206f0
-- Locks: SHARE UPDATE EXCLUSIVE on public.payloads, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_payloads_data_new_7206f0;
CREATE INDEX CONCURRENTLY idx_payloads_data_new_7206f0 ON public.payloads
    USING gin (data_new_3a6eb0);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_payloads_data_new_7206f0.down.sql
-- Undoes: change: create idx_payloads_data_new_7206f0

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_payloads_data_new_7206f0;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_prove_data_of_payloads.up.sql
-- change: prove data of payloads
-- Locks: SHARE UPDATE EXCLUSIVE on public.payloads, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_new_3a6eb0;
ALTER TABLE public.payloads VALIDATE CONSTRAINT payloads_data_not_null_new_44dcf6;

COMMIT;

-- file: 04_change_prove_data_of_payloads.down.sql
-- Undoes: change: prove data of payloads

-- Nothing to do.

-- file: 05_change_settle_data_of_payloads.up.sql
-- change: settle data of payloads
-- Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.payloads DROP CONSTRAINT data_same_new_3a6eb0;

COMMIT;

-- file: 05_change_settle_data_of_payloads.down.sql
-- Undoes: change: settle data of payloads

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.payloads'::regclass AND conname = 'data_same_new_3a6eb0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.payloads ADD CONSTRAINT data_same_new_3a6eb0 CHECK (data_new_3a6eb0 IS NOT DISTINCT FROM data::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_new_3a6eb0;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_swap_data_of_payloads.up.sql
-- change: swap data of payloads
-- Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_payloads_sync_new_3f45eb ON public.payloads;
DROP FUNCTION public.payloads_sync_new_3f45eb();
ALTER TABLE public.payloads ALTER COLUMN data DROP DEFAULT;
ALTER TABLE public.payloads RENAME COLUMN data TO data_old_3a6eb0;
ALTER TABLE public.payloads RENAME COLUMN data_new_3a6eb0 TO data;
ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null TO
    payloads_data_not_null_old_44dcf6;
ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null_new_44dcf6 TO
    payloads_data_not_null;
ALTER TABLE public.payloads ALTER COLUMN data SET DEFAULT '{}'::jsonb;
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
        WHERE a.attrelid = 'public.payloads'::regclass AND a.attname = 'data_old_3a6eb0'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'data',
            'public.payloads'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.idx_payloads_data_new_7206f0 RENAME TO idx_payloads_data;
CREATE FUNCTION public.payloads_sync_old_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_old_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_payloads_sync_old_3f45eb BEFORE INSERT OR UPDATE ON public.payloads FOR EACH ROW
    EXECUTE FUNCTION public.payloads_sync_old_3f45eb();
ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_old_3f45eb;

COMMIT;

-- file: 06_change_swap_data_of_payloads.down.sql
-- Undoes: change: swap data of payloads

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_payloads_sync_old_3f45eb ON public.payloads;
DROP FUNCTION public.payloads_sync_old_3f45eb();
ALTER INDEX public.idx_payloads_data RENAME TO idx_payloads_data_new_7206f0;
ALTER TABLE public.payloads ALTER COLUMN data DROP DEFAULT;
ALTER TABLE public.payloads RENAME COLUMN data TO data_new_3a6eb0;
ALTER TABLE public.payloads RENAME COLUMN data_old_3a6eb0 TO data;
ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null TO
    payloads_data_not_null_new_44dcf6;
ALTER TABLE public.payloads RENAME CONSTRAINT payloads_data_not_null_old_44dcf6 TO
    payloads_data_not_null;
ALTER TABLE public.payloads ALTER COLUMN data SET DEFAULT '{}'::json;
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
        WHERE a.attrelid = 'public.payloads'::regclass AND a.attname = 'data_new_3a6eb0'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'data',
            'public.payloads'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.payloads_sync_new_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_new_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_payloads_sync_new_3f45eb BEFORE INSERT OR UPDATE ON public.payloads FOR EACH ROW
    EXECUTE FUNCTION public.payloads_sync_new_3f45eb();
ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_new_3f45eb;

COMMIT;

-- file: 07_change_finish_changing_data_of_payloads.up.sql
-- change: finish changing data of payloads
-- Locks: ACCESS EXCLUSIVE on public.payloads, catalog change only
-- Way back: loses what the new type of public.payloads.data rounds away; to keep it: copy the
--     column first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_payloads_sync_old_3f45eb ON public.payloads;
DROP FUNCTION public.payloads_sync_old_3f45eb();
ALTER TABLE public.payloads DROP COLUMN data_old_3a6eb0;

COMMIT;

-- file: 07_change_finish_changing_data_of_payloads.down.sql
-- Undoes: change: finish changing data of payloads
-- Way back: loses what the new type of public.payloads.data rounds away; to keep it: copy the
--     column first

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.payloads'::regclass AND attname = 'data_old_3a6eb0'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.payloads ADD COLUMN data_old_3a6eb0 json;
        CREATE FUNCTION public.payloads_sync_old_3f45eb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.data_old_3a6eb0 := NEW.data;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_payloads_sync_old_3f45eb BEFORE INSERT OR UPDATE ON public.payloads FOR EACH ROW EXECUTE FUNCTION public.payloads_sync_old_3f45eb();
        ALTER TABLE public.payloads ENABLE ALWAYS TRIGGER zz_payloads_sync_old_3f45eb;
        ALTER TABLE public.payloads ADD CONSTRAINT data_same_old_3a6eb0 CHECK ((data_old_3a6eb0 IS NULL) = (data IS NULL)) NOT VALID;
        ALTER TABLE public.payloads ADD CONSTRAINT payloads_data_not_null_old_44dcf6 NOT NULL data_old_3a6eb0 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.payloads') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.payloads SET data_old_3a6eb0 = data
        WHERE data_old_3a6eb0 IS NULL AND (data) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.payloads are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.payloads SET data_old_3a6eb0 = data
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.payloads WHERE data_old_3a6eb0 IS NULL AND (data) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.payloads (data_old_3a6eb0);
ALTER TABLE public.payloads VALIDATE CONSTRAINT data_same_old_3a6eb0;
ALTER TABLE public.payloads VALIDATE CONSTRAINT payloads_data_not_null_old_44dcf6;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.payloads DROP CONSTRAINT data_same_old_3a6eb0;

COMMIT;
