-- concern: column:public.shelves.height gets its new type beside live traffic, since the size of public.shelves is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_height_of_shelves.up.sql
-- change: start changing height of shelves
-- Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.shelves ADD COLUMN height_new_39e0f5 bigint;
CREATE FUNCTION public.shelves_sync_new_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_new_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_shelves_sync_new_f1f244 BEFORE INSERT OR UPDATE ON public.shelves FOR EACH ROW
    EXECUTE FUNCTION public.shelves_sync_new_f1f244();
ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_new_f1f244;
ALTER TABLE public.shelves ADD CONSTRAINT height_same_new_39e0f5
    CHECK (height_new_39e0f5 IS NOT DISTINCT FROM height::bigint) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_height_of_shelves.down.sql
-- Undoes: change: start changing height of shelves

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_shelves_sync_new_f1f244 ON public.shelves;
DROP FUNCTION public.shelves_sync_new_f1f244();
ALTER TABLE public.shelves DROP COLUMN height_new_39e0f5;

COMMIT;

-- file: 02_change_copy_height_of_shelves.up.sql
-- change: copy height of shelves
-- Locks: SHARE UPDATE EXCLUSIVE on public.shelves, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.shelves') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.shelves SET height_new_39e0f5 = height
        WHERE height_new_39e0f5 IS NULL AND (height) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.shelves are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.shelves SET height_new_39e0f5 = height
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.shelves WHERE height_new_39e0f5 IS NULL AND (height) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.shelves (height_new_39e0f5);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_height_of_shelves.down.sql
-- Undoes: change: copy height of shelves

-- Nothing to do.

-- file: 03_change_prove_height_of_shelves.up.sql
-- change: prove height of shelves
-- Locks: SHARE UPDATE EXCLUSIVE on public.shelves, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_new_39e0f5;

COMMIT;

-- file: 03_change_prove_height_of_shelves.down.sql
-- Undoes: change: prove height of shelves

-- Nothing to do.

-- file: 04_change_settle_height_of_shelves.up.sql
-- change: settle height of shelves
-- Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.shelves DROP CONSTRAINT height_same_new_39e0f5;

COMMIT;

-- file: 04_change_settle_height_of_shelves.down.sql
-- Undoes: change: settle height of shelves

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.shelves'::regclass AND conname = 'height_same_new_39e0f5'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.shelves ADD CONSTRAINT height_same_new_39e0f5 CHECK (height_new_39e0f5 IS NOT DISTINCT FROM height::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_new_39e0f5;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_height_of_shelves.up.sql
-- change: swap height of shelves
-- Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_shelves_sync_new_f1f244 ON public.shelves;
DROP FUNCTION public.shelves_sync_new_f1f244();
ALTER TABLE public.shelves RENAME CONSTRAINT shelves_height TO shelves_height_old_dd377a;
ALTER TABLE public.shelves RENAME COLUMN height TO height_old_39e0f5;
ALTER TABLE public.shelves RENAME COLUMN height_new_39e0f5 TO height;
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
        WHERE a.attrelid = 'public.shelves'::regclass AND a.attname = 'height_old_39e0f5'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'height',
            'public.shelves'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.shelves_sync_old_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_old_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_shelves_sync_old_f1f244 BEFORE INSERT OR UPDATE ON public.shelves FOR EACH ROW
    EXECUTE FUNCTION public.shelves_sync_old_f1f244();
ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_old_f1f244;

COMMIT;

-- file: 05_change_swap_height_of_shelves.down.sql
-- Undoes: change: swap height of shelves

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_shelves_sync_old_f1f244 ON public.shelves;
DROP FUNCTION public.shelves_sync_old_f1f244();
ALTER TABLE public.shelves RENAME COLUMN height TO height_new_39e0f5;
ALTER TABLE public.shelves RENAME COLUMN height_old_39e0f5 TO height;
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
        WHERE a.attrelid = 'public.shelves'::regclass AND a.attname = 'height_new_39e0f5'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'height',
            'public.shelves'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.shelves RENAME CONSTRAINT shelves_height_old_dd377a TO shelves_height;
CREATE FUNCTION public.shelves_sync_new_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_new_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_shelves_sync_new_f1f244 BEFORE INSERT OR UPDATE ON public.shelves FOR EACH ROW
    EXECUTE FUNCTION public.shelves_sync_new_f1f244();
ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_new_f1f244;

COMMIT;

-- file: 06_change_finish_changing_height_of_shelves.up.sql
-- change: finish changing height of shelves
-- Locks: ACCESS EXCLUSIVE on public.shelves, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_shelves_sync_old_f1f244 ON public.shelves;
DROP FUNCTION public.shelves_sync_old_f1f244();
ALTER TABLE public.shelves DROP COLUMN height_old_39e0f5;

COMMIT;

-- file: 06_change_finish_changing_height_of_shelves.down.sql
-- Undoes: change: finish changing height of shelves

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.shelves'::regclass AND attname = 'height_old_39e0f5'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.shelves ADD COLUMN height_old_39e0f5 integer;
        CREATE FUNCTION public.shelves_sync_old_f1f244() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.height_old_39e0f5 := NEW.height;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_shelves_sync_old_f1f244 BEFORE INSERT OR UPDATE ON public.shelves FOR EACH ROW EXECUTE FUNCTION public.shelves_sync_old_f1f244();
        ALTER TABLE public.shelves ENABLE ALWAYS TRIGGER zz_shelves_sync_old_f1f244;
        ALTER TABLE public.shelves ADD CONSTRAINT height_same_old_39e0f5 CHECK (height_old_39e0f5 IS NOT DISTINCT FROM height::integer) NOT VALID;
        ALTER TABLE public.shelves ADD CONSTRAINT shelves_height_old_dd377a CHECK (public.fits(height_old_39e0f5)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.shelves') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.shelves SET height_old_39e0f5 = height
        WHERE height_old_39e0f5 IS NULL AND (height) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.shelves are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.shelves SET height_old_39e0f5 = height
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.shelves WHERE height_old_39e0f5 IS NULL AND (height) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.shelves (height_old_39e0f5);
ALTER TABLE public.shelves VALIDATE CONSTRAINT height_same_old_39e0f5;
ALTER TABLE public.shelves VALIDATE CONSTRAINT shelves_height_old_dd377a;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.shelves DROP CONSTRAINT height_same_old_39e0f5;

COMMIT;

-- file: 07_change_drop_function_fits.up.sql
-- change: drop function fits

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP FUNCTION public.fits(integer);

COMMIT;

-- file: 07_change_drop_function_fits.down.sql
-- Undoes: change: drop function fits

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE OR REPLACE FUNCTION public.fits(value integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN (value > 0);

COMMIT;
