-- concern: the values of column:public.bookings.breaks are converted in the time zone of the session that writes them: run the files with TimeZone set to the zone that the values mean, and let the application have the same while it writes beside them
-- concern: the values of column:public.bookings.during are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: the values of column:public.bookings.noted are converted in the time zone of the session that writes them: run the files with TimeZone set to the zone that the values mean, and let the application have the same while it writes beside them
-- concern: column:public.bookings.breaks, column:public.bookings.during, column:public.bookings.noted get their new type beside live traffic, since the size of public.bookings is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.bookings WHERE NOT pg_input_is_valid(breaks::text, 'tstzmultirange')
-- needs no rows from: SELECT ctid FROM public.bookings WHERE NOT pg_input_is_valid(noted::text, 'timestamp with time zone')

-- file: 01_change_start_changing_breaks_and_during_and_noted_of_bookings.up.sql
-- change: start changing breaks and during and noted of bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings ADD COLUMN breaks_new_342b50 tstzmultirange;
ALTER TABLE public.bookings ADD COLUMN during_new_76678e tstzrange;
ALTER TABLE public.bookings ADD COLUMN noted_new_41954b timestamp with time zone;
CREATE FUNCTION public.bookings_sync_new_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_new_342b50 := NEW.breaks::text::tstzmultirange;
    NEW.during_new_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_new_41954b := NEW.noted::timestamp with time zone;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_bookings_sync_new_5cc6c0 BEFORE INSERT OR UPDATE ON public.bookings FOR EACH ROW
    EXECUTE FUNCTION public.bookings_sync_new_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_new_5cc6c0;
ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_new_342b50
    CHECK (breaks_new_342b50 IS NOT DISTINCT FROM breaks::text::tstzmultirange) NOT VALID;
ALTER TABLE public.bookings ADD CONSTRAINT during_same_new_76678e
    CHECK (during_new_76678e IS NOT DISTINCT FROM (CASE WHEN during IS NULL THEN NULL WHEN
    isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC',
    upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN
    upper_inc(during) THEN ']' ELSE ')' END) END)) NOT VALID;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_during_not_null_new_add092
    NOT NULL during_new_76678e NOT VALID;
ALTER TABLE public.bookings ADD CONSTRAINT noted_same_new_41954b
    CHECK (noted_new_41954b IS NOT DISTINCT FROM (noted::timestamp with time zone)) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: start changing breaks and during and noted of bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_bookings_sync_new_5cc6c0 ON public.bookings;
DROP FUNCTION public.bookings_sync_new_5cc6c0();
ALTER TABLE public.bookings DROP COLUMN breaks_new_342b50;
ALTER TABLE public.bookings DROP COLUMN during_new_76678e;
ALTER TABLE public.bookings DROP COLUMN noted_new_41954b;

COMMIT;

-- file: 02_change_copy_breaks_and_during_and_noted_of_bookings.up.sql
-- change: copy breaks and during and noted of bookings
-- Locks: SHARE UPDATE EXCLUSIVE on public.bookings, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.bookings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.bookings SET breaks_new_342b50 = breaks::text::tstzmultirange, during_new_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_new_41954b = noted::timestamp with time zone
        WHERE (breaks_new_342b50 IS NULL AND (breaks::text::tstzmultirange) IS NOT NULL OR during_new_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_new_41954b IS NULL AND (noted::timestamp with time zone) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.bookings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.bookings SET breaks_new_342b50 = breaks::text::tstzmultirange, during_new_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_new_41954b = noted::timestamp with time zone
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.bookings WHERE (breaks_new_342b50 IS NULL AND (breaks::text::tstzmultirange) IS NOT NULL OR during_new_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_new_41954b IS NULL AND (noted::timestamp with time zone) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.bookings (breaks_new_342b50, during_new_76678e, noted_new_41954b);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: copy breaks and during and noted of bookings

-- Nothing to do.

-- file: 03_change_create_bookings_during_new_221feb.up.sql
-- change: create bookings_during_new_221feb
-- Locks: SHARE UPDATE EXCLUSIVE on public.bookings, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_new_221feb;
CREATE INDEX CONCURRENTLY bookings_during_new_221feb ON public.bookings
    USING gist (during_new_76678e);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_create_bookings_during_new_221feb.down.sql
-- Undoes: change: create bookings_during_new_221feb

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_new_221feb;

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_prove_breaks_and_during_and_noted_of_bookings.up.sql
-- change: prove breaks and during and noted of bookings
-- Locks: SHARE UPDATE EXCLUSIVE on public.bookings, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_new_342b50;
ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_new_76678e;
ALTER TABLE public.bookings VALIDATE CONSTRAINT bookings_during_not_null_new_add092;
ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_new_41954b;

COMMIT;

-- file: 04_change_prove_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: prove breaks and during and noted of bookings

-- Nothing to do.

-- file: 05_change_settle_breaks_and_during_and_noted_of_bookings.up.sql
-- change: settle breaks and during and noted of bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings DROP CONSTRAINT breaks_same_new_342b50;
ALTER TABLE public.bookings DROP CONSTRAINT during_same_new_76678e;
ALTER TABLE public.bookings DROP CONSTRAINT noted_same_new_41954b;

COMMIT;

-- file: 05_change_settle_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: settle breaks and during and noted of bookings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'breaks_same_new_342b50'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_new_342b50 CHECK (breaks_new_342b50 IS NOT DISTINCT FROM breaks::text::tstzmultirange) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_new_342b50;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'during_same_new_76678e'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.bookings ADD CONSTRAINT during_same_new_76678e CHECK (during_new_76678e IS NOT DISTINCT FROM (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tstzrange ELSE tstzrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_new_76678e;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.bookings'::regclass AND conname = 'noted_same_new_41954b'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.bookings ADD CONSTRAINT noted_same_new_41954b CHECK (noted_new_41954b IS NOT DISTINCT FROM (noted::timestamp with time zone)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_new_41954b;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_swap_breaks_and_during_and_noted_of_bookings.up.sql
-- change: swap breaks and during and noted of bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_bookings_sync_new_5cc6c0 ON public.bookings;
DROP FUNCTION public.bookings_sync_new_5cc6c0();
ALTER INDEX public.bookings_during RENAME TO bookings_during_old_221feb;
ALTER TABLE public.bookings RENAME COLUMN breaks TO breaks_old_342b50;
ALTER TABLE public.bookings RENAME COLUMN breaks_new_342b50 TO breaks;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'breaks_old_342b50'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'breaks',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.bookings RENAME COLUMN during TO during_old_76678e;
ALTER TABLE public.bookings RENAME COLUMN during_new_76678e TO during;
ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null TO
    bookings_during_not_null_old_add092;
ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null_new_add092 TO
    bookings_during_not_null;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'during_old_76678e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'during',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.bookings RENAME COLUMN noted TO noted_old_41954b;
ALTER TABLE public.bookings RENAME COLUMN noted_new_41954b TO noted;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'noted_old_41954b'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'noted',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.bookings_during_new_221feb RENAME TO bookings_during;
CREATE FUNCTION public.bookings_sync_old_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_old_342b50 := NEW.breaks::text::tsmultirange;
    NEW.during_old_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tsrange ELSE tsrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_old_41954b := NEW.noted;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_bookings_sync_old_5cc6c0 BEFORE INSERT OR UPDATE ON public.bookings FOR EACH ROW
    EXECUTE FUNCTION public.bookings_sync_old_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_old_5cc6c0;

COMMIT;

-- file: 06_change_swap_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: swap breaks and during and noted of bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_bookings_sync_old_5cc6c0 ON public.bookings;
DROP FUNCTION public.bookings_sync_old_5cc6c0();
ALTER INDEX public.bookings_during RENAME TO bookings_during_new_221feb;
ALTER TABLE public.bookings RENAME COLUMN breaks TO breaks_new_342b50;
ALTER TABLE public.bookings RENAME COLUMN breaks_old_342b50 TO breaks;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'breaks_new_342b50'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'breaks',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.bookings RENAME COLUMN during TO during_new_76678e;
ALTER TABLE public.bookings RENAME COLUMN during_old_76678e TO during;
ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null TO
    bookings_during_not_null_new_add092;
ALTER TABLE public.bookings RENAME CONSTRAINT bookings_during_not_null_old_add092 TO
    bookings_during_not_null;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'during_new_76678e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'during',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.bookings RENAME COLUMN noted TO noted_new_41954b;
ALTER TABLE public.bookings RENAME COLUMN noted_old_41954b TO noted;
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
        WHERE a.attrelid = 'public.bookings'::regclass AND a.attname = 'noted_new_41954b'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'noted',
            'public.bookings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.bookings_during_old_221feb RENAME TO bookings_during;
CREATE FUNCTION public.bookings_sync_new_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_new_342b50 := NEW.breaks::text::tstzmultirange;
    NEW.during_new_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tstzrange ELSE tstzrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_new_41954b := NEW.noted::timestamp with time zone;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_bookings_sync_new_5cc6c0 BEFORE INSERT OR UPDATE ON public.bookings FOR EACH ROW
    EXECUTE FUNCTION public.bookings_sync_new_5cc6c0();
ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_new_5cc6c0;

COMMIT;

-- file: 07_change_finish_changing_breaks_and_during_and_noted_of_bookings.up.sql
-- change: finish changing breaks and during and noted of bookings
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_bookings_sync_old_5cc6c0 ON public.bookings;
DROP FUNCTION public.bookings_sync_old_5cc6c0();
ALTER TABLE public.bookings DROP COLUMN breaks_old_342b50;
ALTER TABLE public.bookings DROP COLUMN during_old_76678e;
ALTER TABLE public.bookings DROP COLUMN noted_old_41954b;

COMMIT;

-- file: 07_change_finish_changing_breaks_and_during_and_noted_of_bookings.down.sql
-- Undoes: change: finish changing breaks and during and noted of bookings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.bookings'::regclass AND attname = 'breaks_old_342b50'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.bookings ADD COLUMN breaks_old_342b50 tsmultirange;
        ALTER TABLE public.bookings ADD COLUMN during_old_76678e tsrange;
        ALTER TABLE public.bookings ADD COLUMN noted_old_41954b text;
        CREATE FUNCTION public.bookings_sync_old_5cc6c0() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.breaks_old_342b50 := NEW.breaks::text::tsmultirange;
    NEW.during_old_76678e := CASE WHEN NEW.during IS NULL THEN NULL WHEN isempty(NEW.during) THEN 'empty'::tsrange ELSE tsrange(lower(NEW.during) AT TIME ZONE 'UTC', upper(NEW.during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(NEW.during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(NEW.during) THEN ']' ELSE ')' END) END;
    NEW.noted_old_41954b := NEW.noted;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_bookings_sync_old_5cc6c0 BEFORE INSERT OR UPDATE ON public.bookings FOR EACH ROW EXECUTE FUNCTION public.bookings_sync_old_5cc6c0();
        ALTER TABLE public.bookings ENABLE ALWAYS TRIGGER zz_bookings_sync_old_5cc6c0;
        ALTER TABLE public.bookings ADD CONSTRAINT breaks_same_old_342b50 CHECK (breaks_old_342b50 IS NOT DISTINCT FROM breaks::text::tsmultirange) NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT during_same_old_76678e CHECK (during_old_76678e IS NOT DISTINCT FROM (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END)) NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT bookings_during_not_null_old_add092 NOT NULL during_old_76678e NOT VALID;
        ALTER TABLE public.bookings ADD CONSTRAINT noted_same_old_41954b CHECK (noted_old_41954b IS NOT DISTINCT FROM noted::text) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.bookings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.bookings SET breaks_old_342b50 = breaks::text::tsmultirange, during_old_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_old_41954b = noted
        WHERE (breaks_old_342b50 IS NULL AND (breaks::text::tsmultirange) IS NOT NULL OR during_old_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_old_41954b IS NULL AND (noted) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.bookings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.bookings SET breaks_old_342b50 = breaks::text::tsmultirange, during_old_76678e = CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END, noted_old_41954b = noted
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.bookings WHERE (breaks_old_342b50 IS NULL AND (breaks::text::tsmultirange) IS NOT NULL OR during_old_76678e IS NULL AND (CASE WHEN during IS NULL THEN NULL WHEN isempty(during) THEN 'empty'::tsrange ELSE tsrange(lower(during) AT TIME ZONE 'UTC', upper(during) AT TIME ZONE 'UTC', CASE WHEN lower_inc(during) THEN '[' ELSE '(' END || CASE WHEN upper_inc(during) THEN ']' ELSE ')' END) END) IS NOT NULL OR noted_old_41954b IS NULL AND (noted) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.bookings (breaks_old_342b50, during_old_76678e, noted_old_41954b);
DROP INDEX CONCURRENTLY IF EXISTS public.bookings_during_old_221feb;
CREATE INDEX CONCURRENTLY bookings_during_old_221feb ON public.bookings
    USING gist (during_old_76678e);
ALTER TABLE public.bookings VALIDATE CONSTRAINT breaks_same_old_342b50;
ALTER TABLE public.bookings VALIDATE CONSTRAINT during_same_old_76678e;
ALTER TABLE public.bookings VALIDATE CONSTRAINT bookings_during_not_null_old_add092;
ALTER TABLE public.bookings VALIDATE CONSTRAINT noted_same_old_41954b;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings DROP CONSTRAINT breaks_same_old_342b50;
ALTER TABLE public.bookings DROP CONSTRAINT during_same_old_76678e;
ALTER TABLE public.bookings DROP CONSTRAINT noted_same_old_41954b;

COMMIT;
