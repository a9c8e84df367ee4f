-- concern: the values of column:public.meetings.starts_at are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: column:public.meetings.starts_at gets its new type beside live traffic, since the size of public.meetings is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_starts_at_of_meetings.up.sql
-- change: start changing starts_at of meetings
-- Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.meetings ADD COLUMN starts_at_new_4aa376 timestamp with time zone;
CREATE FUNCTION public.meetings_sync_new_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_new_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_meetings_sync_new_f7f1ae BEFORE INSERT OR UPDATE ON public.meetings FOR EACH ROW
    EXECUTE FUNCTION public.meetings_sync_new_f7f1ae();
ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_new_f7f1ae;
ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_new_4aa376
    CHECK (starts_at_new_4aa376 IS NOT DISTINCT FROM (starts_at AT TIME ZONE 'UTC')) NOT VALID;
ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_not_null_new_f223bd
    NOT NULL starts_at_new_4aa376 NOT VALID;
ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_check_new_060331
    CHECK ((starts_at_new_4aa376 > '2000-01-01 00:00:00+00'::timestamp with time zone)) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_starts_at_of_meetings.down.sql
-- Undoes: change: start changing starts_at of meetings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_meetings_sync_new_f7f1ae ON public.meetings;
DROP FUNCTION public.meetings_sync_new_f7f1ae();
ALTER TABLE public.meetings DROP COLUMN starts_at_new_4aa376;

COMMIT;

-- file: 02_change_copy_starts_at_of_meetings.up.sql
-- change: copy starts_at of meetings
-- Locks: SHARE UPDATE EXCLUSIVE on public.meetings, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.meetings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.meetings SET starts_at_new_4aa376 = starts_at AT TIME ZONE 'UTC'
        WHERE starts_at_new_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.meetings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.meetings SET starts_at_new_4aa376 = starts_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.meetings WHERE starts_at_new_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.meetings (starts_at_new_4aa376);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_starts_at_of_meetings.down.sql
-- Undoes: change: copy starts_at of meetings

-- Nothing to do.

-- file: 03_change_create_idx_meetings_starts_at_new_61a0d9.up.sql
-- change: create idx_meetings_starts_at_new_61a0d9
-- Locks: SHARE UPDATE EXCLUSIVE on public.meetings, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_new_61a0d9;
CREATE INDEX CONCURRENTLY idx_meetings_starts_at_new_61a0d9 ON public.meetings
    USING btree (starts_at_new_4aa376);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_idx_meetings_starts_at_new_61a0d9.down.sql
-- Undoes: change: create idx_meetings_starts_at_new_61a0d9

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_new_61a0d9;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_prove_starts_at_of_meetings.up.sql
-- change: prove starts_at of meetings
-- Locks: SHARE UPDATE EXCLUSIVE on public.meetings, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_new_4aa376;
ALTER TABLE public.meetings VALIDATE CONSTRAINT meetings_starts_at_not_null_new_f223bd;
ALTER TABLE public.meetings VALIDATE CONSTRAINT meetings_starts_at_check_new_060331;

COMMIT;

-- file: 04_change_prove_starts_at_of_meetings.down.sql
-- Undoes: change: prove starts_at of meetings

-- Nothing to do.

-- file: 05_change_settle_starts_at_of_meetings.up.sql
-- change: settle starts_at of meetings
-- Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.meetings DROP CONSTRAINT starts_at_same_new_4aa376;

COMMIT;

-- file: 05_change_settle_starts_at_of_meetings.down.sql
-- Undoes: change: settle starts_at of meetings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.meetings'::regclass AND conname = 'starts_at_same_new_4aa376'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_new_4aa376 CHECK (starts_at_new_4aa376 IS NOT DISTINCT FROM (starts_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_new_4aa376;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_swap_starts_at_of_meetings.up.sql
-- change: swap starts_at of meetings
-- Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_meetings_sync_new_f7f1ae ON public.meetings;
DROP FUNCTION public.meetings_sync_new_f7f1ae();
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check TO
    meetings_starts_at_check_old_060331;
ALTER INDEX public.idx_meetings_starts_at RENAME TO idx_meetings_starts_at_old_61a0d9;
ALTER TABLE public.meetings RENAME COLUMN starts_at TO starts_at_old_4aa376;
ALTER TABLE public.meetings RENAME COLUMN starts_at_new_4aa376 TO starts_at;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null TO
    meetings_starts_at_not_null_old_f223bd;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null_new_f223bd TO
    meetings_starts_at_not_null;
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
        WHERE a.attrelid = 'public.meetings'::regclass AND a.attname = 'starts_at_old_4aa376'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'starts_at',
            'public.meetings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check_new_060331 TO
    meetings_starts_at_check;
ALTER INDEX public.idx_meetings_starts_at_new_61a0d9 RENAME TO idx_meetings_starts_at;
CREATE FUNCTION public.meetings_sync_old_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_old_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_meetings_sync_old_f7f1ae BEFORE INSERT OR UPDATE ON public.meetings FOR EACH ROW
    EXECUTE FUNCTION public.meetings_sync_old_f7f1ae();
ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_old_f7f1ae;

COMMIT;

-- file: 06_change_swap_starts_at_of_meetings.down.sql
-- Undoes: change: swap starts_at of meetings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_meetings_sync_old_f7f1ae ON public.meetings;
DROP FUNCTION public.meetings_sync_old_f7f1ae();
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check TO
    meetings_starts_at_check_new_060331;
ALTER INDEX public.idx_meetings_starts_at RENAME TO idx_meetings_starts_at_new_61a0d9;
ALTER TABLE public.meetings RENAME COLUMN starts_at TO starts_at_new_4aa376;
ALTER TABLE public.meetings RENAME COLUMN starts_at_old_4aa376 TO starts_at;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null TO
    meetings_starts_at_not_null_new_f223bd;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_not_null_old_f223bd TO
    meetings_starts_at_not_null;
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
        WHERE a.attrelid = 'public.meetings'::regclass AND a.attname = 'starts_at_new_4aa376'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'starts_at',
            'public.meetings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.meetings RENAME CONSTRAINT meetings_starts_at_check_old_060331 TO
    meetings_starts_at_check;
ALTER INDEX public.idx_meetings_starts_at_old_61a0d9 RENAME TO idx_meetings_starts_at;
CREATE FUNCTION public.meetings_sync_new_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_new_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_meetings_sync_new_f7f1ae BEFORE INSERT OR UPDATE ON public.meetings FOR EACH ROW
    EXECUTE FUNCTION public.meetings_sync_new_f7f1ae();
ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_new_f7f1ae;

COMMIT;

-- file: 07_change_finish_changing_starts_at_of_meetings.up.sql
-- change: finish changing starts_at of meetings
-- Locks: ACCESS EXCLUSIVE on public.meetings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_meetings_sync_old_f7f1ae ON public.meetings;
DROP FUNCTION public.meetings_sync_old_f7f1ae();
ALTER TABLE public.meetings DROP COLUMN starts_at_old_4aa376;

COMMIT;

-- file: 07_change_finish_changing_starts_at_of_meetings.down.sql
-- Undoes: change: finish changing starts_at of meetings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.meetings'::regclass AND attname = 'starts_at_old_4aa376'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.meetings ADD COLUMN starts_at_old_4aa376 timestamp without time zone;
        CREATE FUNCTION public.meetings_sync_old_f7f1ae() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.starts_at_old_4aa376 := NEW.starts_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_meetings_sync_old_f7f1ae BEFORE INSERT OR UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION public.meetings_sync_old_f7f1ae();
        ALTER TABLE public.meetings ENABLE ALWAYS TRIGGER zz_meetings_sync_old_f7f1ae;
        ALTER TABLE public.meetings ADD CONSTRAINT starts_at_same_old_4aa376 CHECK (starts_at_old_4aa376 IS NOT DISTINCT FROM (starts_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_not_null_old_f223bd NOT NULL starts_at_old_4aa376 NOT VALID;
        ALTER TABLE public.meetings ADD CONSTRAINT meetings_starts_at_check_old_060331 CHECK ((starts_at_old_4aa376 > '2000-01-01 00:00:00'::timestamp without time zone)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.meetings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.meetings SET starts_at_old_4aa376 = starts_at AT TIME ZONE 'UTC'
        WHERE starts_at_old_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.meetings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.meetings SET starts_at_old_4aa376 = starts_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.meetings WHERE starts_at_old_4aa376 IS NULL AND (starts_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.meetings (starts_at_old_4aa376);
DROP INDEX CONCURRENTLY IF EXISTS public.idx_meetings_starts_at_old_61a0d9;
CREATE INDEX CONCURRENTLY idx_meetings_starts_at_old_61a0d9 ON public.meetings
    USING btree (starts_at_old_4aa376);
ALTER TABLE public.meetings VALIDATE CONSTRAINT starts_at_same_old_4aa376;
ALTER TABLE public.meetings VALIDATE CONSTRAINT meetings_starts_at_not_null_old_f223bd;
ALTER TABLE public.meetings VALIDATE CONSTRAINT meetings_starts_at_check_old_060331;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.meetings DROP CONSTRAINT starts_at_same_old_4aa376;

COMMIT;
