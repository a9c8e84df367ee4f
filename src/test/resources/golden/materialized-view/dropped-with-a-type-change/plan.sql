-- concern: column:public.jobs.id gets its new type beside live traffic, since the size of public.jobs is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.jobs WHERE id NOT BETWEEN -2147483648 AND 2147483647

-- file: 01_change_start_changing_id_of_jobs.up.sql
-- change: start changing id of jobs
-- Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.jobs ADD COLUMN id_new_a56145 integer;
CREATE FUNCTION public.jobs_sync_new_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_jobs_sync_new_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs FOR EACH ROW EXECUTE
    FUNCTION public.jobs_sync_new_5d9a17();
ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_new_5d9a17;
ALTER TABLE public.jobs ADD CONSTRAINT id_same_new_a56145
    CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
ALTER TABLE public.jobs ADD CONSTRAINT jobs_id_not_null_new_f061a5 NOT NULL id_new_a56145 NOT VALID;

COMMIT;

-- file: 01_change_start_changing_id_of_jobs.down.sql
-- Undoes: change: start changing id of jobs

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_jobs_sync_new_5d9a17 ON public.jobs;
DROP FUNCTION public.jobs_sync_new_5d9a17();
ALTER TABLE public.jobs DROP COLUMN id_new_a56145;

COMMIT;

-- file: 02_change_alter_job_names.up.sql
-- change: alter job_names
-- Locks: ACCESS EXCLUSIVE on public.job_names, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP MATERIALIZED VIEW public.job_names;
DROP VIEW public.named_jobs;

COMMIT;

-- file: 02_change_alter_job_names.down.sql
-- Undoes: change: alter job_names

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.named_jobs (id, name) AS
 SELECT id,
    name
   FROM public.jobs;
SET LOCAL statement_timeout = '0';
CREATE MATERIALIZED VIEW public.job_names (id, name) AS
 SELECT id,
    upper((name)::text) AS name
   FROM public.named_jobs
  WITH DATA;
CREATE UNIQUE INDEX job_names_id ON public.job_names USING btree (id);
SET LOCAL statement_timeout = '30s';

COMMIT;

-- file: 03_change_copy_id_of_jobs.up.sql
-- change: copy id of jobs
-- Locks: SHARE UPDATE EXCLUSIVE on public.jobs, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.jobs') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.jobs SET id_new_a56145 = id
        WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.jobs are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.jobs SET id_new_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.jobs WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.jobs (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_id_of_jobs.down.sql
-- Undoes: change: copy id of jobs

-- Nothing to do.

-- file: 04_change_create_jobs_pkey_new_64e3f4.up.sql
-- change: create jobs_pkey_new_64e3f4
-- Locks: SHARE UPDATE EXCLUSIVE on public.jobs, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4;
CREATE UNIQUE INDEX CONCURRENTLY jobs_pkey_new_64e3f4 ON public.jobs USING btree (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_create_jobs_pkey_new_64e3f4.down.sql
-- Undoes: change: create jobs_pkey_new_64e3f4

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_prove_id_of_jobs.up.sql
-- change: prove id of jobs
-- Locks: SHARE UPDATE EXCLUSIVE on public.jobs, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_new_a56145;
ALTER TABLE public.jobs VALIDATE CONSTRAINT jobs_id_not_null_new_f061a5;

COMMIT;

-- file: 05_change_prove_id_of_jobs.down.sql
-- Undoes: change: prove id of jobs

-- Nothing to do.

-- file: 06_change_settle_id_of_jobs.up.sql
-- change: settle id of jobs
-- Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.jobs DROP CONSTRAINT id_same_new_a56145;

COMMIT;

-- file: 06_change_settle_id_of_jobs.down.sql
-- Undoes: change: settle id of jobs

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.jobs'::regclass AND conname = 'id_same_new_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.jobs ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_new_a56145;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_swap_id_of_jobs.up.sql
-- change: swap id of jobs
-- Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_jobs_sync_new_5d9a17 ON public.jobs;
DROP FUNCTION public.jobs_sync_new_5d9a17();
ALTER TABLE public.jobs DROP CONSTRAINT jobs_pkey;
ALTER TABLE public.jobs RENAME COLUMN id TO id_old_a56145;
ALTER TABLE public.jobs RENAME COLUMN id_new_a56145 TO id;
ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null TO jobs_id_not_null_old_f061a5;
ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null_new_f061a5 TO jobs_id_not_null;
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
        WHERE a.attrelid = 'public.jobs'::regclass AND a.attname = 'id_old_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.jobs'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.jobs ADD CONSTRAINT jobs_pkey PRIMARY KEY USING INDEX jobs_pkey_new_64e3f4;
CREATE FUNCTION public.jobs_sync_old_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_jobs_sync_old_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs FOR EACH ROW EXECUTE
    FUNCTION public.jobs_sync_old_5d9a17();
ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_old_5d9a17;

COMMIT;

-- file: 07_change_swap_id_of_jobs.down.sql
-- Undoes: change: swap id of jobs

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_old_64e3f4;
CREATE UNIQUE INDEX CONCURRENTLY jobs_pkey_old_64e3f4 ON public.jobs USING btree (id_old_a56145);
DROP INDEX CONCURRENTLY IF EXISTS public.jobs_pkey_new_64e3f4;
CREATE UNIQUE INDEX CONCURRENTLY jobs_pkey_new_64e3f4 ON public.jobs USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_jobs_sync_old_5d9a17 ON public.jobs;
DROP FUNCTION public.jobs_sync_old_5d9a17();
ALTER TABLE public.jobs DROP CONSTRAINT jobs_pkey;
ALTER TABLE public.jobs RENAME COLUMN id TO id_new_a56145;
ALTER TABLE public.jobs RENAME COLUMN id_old_a56145 TO id;
ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null TO jobs_id_not_null_new_f061a5;
ALTER TABLE public.jobs RENAME CONSTRAINT jobs_id_not_null_old_f061a5 TO jobs_id_not_null;
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
        WHERE a.attrelid = 'public.jobs'::regclass AND a.attname = 'id_new_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.jobs'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.jobs ADD CONSTRAINT jobs_pkey PRIMARY KEY USING INDEX jobs_pkey_old_64e3f4;
CREATE FUNCTION public.jobs_sync_new_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_jobs_sync_new_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs FOR EACH ROW EXECUTE
    FUNCTION public.jobs_sync_new_5d9a17();
ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_new_5d9a17;

COMMIT;

-- file: 08_change_finish_changing_id_of_jobs.up.sql
-- change: finish changing id of jobs
-- Locks: ACCESS EXCLUSIVE on public.jobs, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_jobs_sync_old_5d9a17 ON public.jobs;
DROP FUNCTION public.jobs_sync_old_5d9a17();
ALTER TABLE public.jobs DROP COLUMN id_old_a56145;

COMMIT;

-- file: 08_change_finish_changing_id_of_jobs.down.sql
-- Undoes: change: finish changing id of jobs

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.jobs'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.jobs ADD COLUMN id_old_a56145 bigint;
        CREATE FUNCTION public.jobs_sync_old_5d9a17() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_jobs_sync_old_5d9a17 BEFORE INSERT OR UPDATE ON public.jobs FOR EACH ROW EXECUTE FUNCTION public.jobs_sync_old_5d9a17();
        ALTER TABLE public.jobs ENABLE ALWAYS TRIGGER zz_jobs_sync_old_5d9a17;
        ALTER TABLE public.jobs ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
        ALTER TABLE public.jobs ADD CONSTRAINT jobs_id_not_null_old_f061a5 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.jobs') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.jobs SET id_old_a56145 = id
        WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.jobs are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.jobs SET id_old_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.jobs WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.jobs (id_old_a56145);
ALTER TABLE public.jobs VALIDATE CONSTRAINT id_same_old_a56145;
ALTER TABLE public.jobs VALIDATE CONSTRAINT jobs_id_not_null_old_f061a5;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.jobs DROP CONSTRAINT id_same_old_a56145;

COMMIT;
