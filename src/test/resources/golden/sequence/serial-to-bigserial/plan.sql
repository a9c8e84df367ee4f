-- concern: column:public.hits.id gets its new type beside live traffic, since the size of public.hits is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_alter_hits.up.sql
-- change: alter hits
-- Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.hits_id_seq AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;
ALTER TABLE public.hits ADD COLUMN id_new_a56145 bigint;
CREATE FUNCTION public.hits_sync_new_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_hits_sync_new_62f51d BEFORE INSERT OR UPDATE ON public.hits FOR EACH ROW EXECUTE
    FUNCTION public.hits_sync_new_62f51d();
ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_new_62f51d;
ALTER TABLE public.hits ADD CONSTRAINT id_same_new_a56145
    CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
ALTER TABLE public.hits ADD CONSTRAINT hits_id_not_null_new_08cdf3 NOT NULL id_new_a56145 NOT VALID;

COMMIT;

-- file: 01_change_alter_hits.down.sql
-- Undoes: change: alter hits

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_hits_sync_new_62f51d ON public.hits;
DROP FUNCTION public.hits_sync_new_62f51d();
ALTER TABLE public.hits DROP COLUMN id_new_a56145;
SELECT setval('public.hits_id_seq', LEAST(GREATEST(last_value, 1), 2147483647), is_called AND
    last_value BETWEEN 1 AND 2147483647) FROM public.hits_id_seq;
ALTER SEQUENCE public.hits_id_seq AS integer MINVALUE 1 MAXVALUE 2147483647;

COMMIT;

-- file: 02_change_copy_id_of_hits.up.sql
-- change: copy id of hits
-- Locks: SHARE UPDATE EXCLUSIVE on public.hits, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.hits') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.hits SET id_new_a56145 = id
        WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.hits are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.hits SET id_new_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.hits WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.hits (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_id_of_hits.down.sql
-- Undoes: change: copy id of hits

-- Nothing to do.

-- file: 03_change_create_hits_pkey_new_ca0991.up.sql
-- change: create hits_pkey_new_ca0991
-- Locks: SHARE UPDATE EXCLUSIVE on public.hits, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991;
CREATE UNIQUE INDEX CONCURRENTLY hits_pkey_new_ca0991 ON public.hits USING btree (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_hits_pkey_new_ca0991.down.sql
-- Undoes: change: create hits_pkey_new_ca0991

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_prove_id_of_hits.up.sql
-- change: prove id of hits
-- Locks: SHARE UPDATE EXCLUSIVE on public.hits, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_new_a56145;
ALTER TABLE public.hits VALIDATE CONSTRAINT hits_id_not_null_new_08cdf3;

COMMIT;

-- file: 04_change_prove_id_of_hits.down.sql
-- Undoes: change: prove id of hits

-- Nothing to do.

-- file: 05_change_settle_id_of_hits.up.sql
-- change: settle id of hits
-- Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.hits DROP CONSTRAINT id_same_new_a56145;

COMMIT;

-- file: 05_change_settle_id_of_hits.down.sql
-- Undoes: change: settle id of hits

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.hits'::regclass AND conname = 'id_same_new_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.hits ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_new_a56145;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_swap_id_of_hits.up.sql
-- change: swap id of hits
-- Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_hits_sync_new_62f51d ON public.hits;
DROP FUNCTION public.hits_sync_new_62f51d();
ALTER TABLE public.hits DROP CONSTRAINT hits_pkey;
ALTER TABLE public.hits ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.hits RENAME COLUMN id TO id_old_a56145;
ALTER TABLE public.hits RENAME COLUMN id_new_a56145 TO id;
ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null TO hits_id_not_null_old_08cdf3;
ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null_new_08cdf3 TO hits_id_not_null;
ALTER TABLE public.hits ALTER COLUMN id SET DEFAULT nextval('public.hits_id_seq'::regclass);
ALTER SEQUENCE public.hits_id_seq OWNED BY public.hits.id;
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
        WHERE a.attrelid = 'public.hits'::regclass AND a.attname = 'id_old_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.hits'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.hits ADD CONSTRAINT hits_pkey PRIMARY KEY USING INDEX hits_pkey_new_ca0991;
CREATE FUNCTION public.hits_sync_old_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_hits_sync_old_62f51d BEFORE INSERT OR UPDATE ON public.hits FOR EACH ROW EXECUTE
    FUNCTION public.hits_sync_old_62f51d();
ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_old_62f51d;

COMMIT;

-- file: 06_change_swap_id_of_hits.down.sql
-- Undoes: change: swap id of hits

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_old_ca0991;
CREATE UNIQUE INDEX CONCURRENTLY hits_pkey_old_ca0991 ON public.hits USING btree (id_old_a56145);
DROP INDEX CONCURRENTLY IF EXISTS public.hits_pkey_new_ca0991;
CREATE UNIQUE INDEX CONCURRENTLY hits_pkey_new_ca0991 ON public.hits USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_hits_sync_old_62f51d ON public.hits;
DROP FUNCTION public.hits_sync_old_62f51d();
ALTER TABLE public.hits DROP CONSTRAINT hits_pkey;
ALTER TABLE public.hits ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.hits RENAME COLUMN id TO id_new_a56145;
ALTER TABLE public.hits RENAME COLUMN id_old_a56145 TO id;
ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null TO hits_id_not_null_new_08cdf3;
ALTER TABLE public.hits RENAME CONSTRAINT hits_id_not_null_old_08cdf3 TO hits_id_not_null;
ALTER TABLE public.hits ALTER COLUMN id SET DEFAULT nextval('public.hits_id_seq'::regclass);
ALTER SEQUENCE public.hits_id_seq OWNED BY public.hits.id;
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
        WHERE a.attrelid = 'public.hits'::regclass AND a.attname = 'id_new_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.hits'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.hits ADD CONSTRAINT hits_pkey PRIMARY KEY USING INDEX hits_pkey_old_ca0991;
CREATE FUNCTION public.hits_sync_new_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_hits_sync_new_62f51d BEFORE INSERT OR UPDATE ON public.hits FOR EACH ROW EXECUTE
    FUNCTION public.hits_sync_new_62f51d();
ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_new_62f51d;

COMMIT;

-- file: 07_change_finish_changing_id_of_hits.up.sql
-- change: finish changing id of hits
-- Locks: ACCESS EXCLUSIVE on public.hits, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_hits_sync_old_62f51d ON public.hits;
DROP FUNCTION public.hits_sync_old_62f51d();
ALTER TABLE public.hits DROP COLUMN id_old_a56145;

COMMIT;

-- file: 07_change_finish_changing_id_of_hits.down.sql
-- Undoes: change: finish changing id of hits

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.hits'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.hits ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.hits_sync_old_62f51d() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_hits_sync_old_62f51d BEFORE INSERT OR UPDATE ON public.hits FOR EACH ROW EXECUTE FUNCTION public.hits_sync_old_62f51d();
        ALTER TABLE public.hits ENABLE ALWAYS TRIGGER zz_hits_sync_old_62f51d;
        ALTER TABLE public.hits ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
        ALTER TABLE public.hits ADD CONSTRAINT hits_id_not_null_old_08cdf3 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.hits') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.hits SET id_old_a56145 = id
        WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.hits are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.hits SET id_old_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.hits WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.hits (id_old_a56145);
ALTER TABLE public.hits VALIDATE CONSTRAINT id_same_old_a56145;
ALTER TABLE public.hits VALIDATE CONSTRAINT hits_id_not_null_old_08cdf3;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.hits DROP CONSTRAINT id_same_old_a56145;

COMMIT;
