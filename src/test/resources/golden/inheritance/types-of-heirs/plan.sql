-- concern: column:public.parties.amount, column:public.parties.name get their new type beside live traffic, since the size of public.parties is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.parties WHERE length(name::text) > 80
-- needs no rows from: SELECT ctid FROM public.parties WHERE abs(round(amount::numeric, 2)) >= 1e10

-- file: 01_change_alter_parties.up.sql
-- change: alter parties
-- Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.parties ADD COLUMN amount_new_cf38d9 numeric(12,2);
ALTER TABLE public.parties ADD COLUMN name_new_82a353 character varying(80);
CREATE FUNCTION public.parties_sync_new_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parties_sync_new_e7dadf BEFORE INSERT OR UPDATE ON public.parties FOR EACH ROW
    EXECUTE FUNCTION public.parties_sync_new_e7dadf();
ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_new_e7dadf;
CREATE FUNCTION public.people_sync_new_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_people_sync_new_c90226 BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW
    EXECUTE FUNCTION public.people_sync_new_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_new_c90226;
CREATE FUNCTION public.staff_sync_new_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_staff_sync_new_156220 BEFORE INSERT OR UPDATE ON public.staff FOR EACH ROW EXECUTE
    FUNCTION public.staff_sync_new_156220();
ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_new_156220;
ALTER TABLE public.parties ADD CONSTRAINT amount_same_new_cf38d9
    CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::numeric(12,2)) NOT VALID;
ALTER TABLE public.parties ADD CONSTRAINT parties_amount_not_null_new_c356ed
    NOT NULL amount_new_cf38d9 NOT VALID;
ALTER TABLE public.parties ADD CONSTRAINT name_same_new_82a353
    CHECK (name_new_82a353 IS NOT DISTINCT FROM (name::character varying(80))) NOT VALID;
ALTER TABLE public.parties ADD CONSTRAINT parties_amount_check_new_c20c23
    CHECK ((amount_new_cf38d9 > (0)::numeric)) NOT VALID;
ALTER TABLE public.people ADD CONSTRAINT people_c_new_997c1a
    CHECK ((length((name_new_82a353)::text) < 100)) NOT VALID;

COMMIT;

-- file: 01_change_alter_parties.down.sql
-- Undoes: change: alter parties

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_parties_sync_new_e7dadf ON public.parties;
DROP FUNCTION public.parties_sync_new_e7dadf();
DROP TRIGGER zz_people_sync_new_c90226 ON public.people;
DROP FUNCTION public.people_sync_new_c90226();
DROP TRIGGER zz_staff_sync_new_156220 ON public.staff;
DROP FUNCTION public.staff_sync_new_156220();
ALTER TABLE public.parties DROP COLUMN amount_new_cf38d9;
ALTER TABLE public.parties DROP COLUMN name_new_82a353;
ALTER TABLE public.staff ALTER COLUMN name SET DEFAULT 'y'::text;

COMMIT;

-- file: 02_change_copy_amount_and_name_of_parties.up.sql
-- change: copy amount and name of parties
-- Locks: SHARE UPDATE EXCLUSIVE on public.parties, updates rows in batches
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, updates rows in batches
-- Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.parties') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE ONLY public.parties SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.parties are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE ONLY public.parties SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ONLY public.parties WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.parties (amount_new_cf38d9, name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_amount_and_name_of_parties.down.sql
-- Undoes: change: copy amount and name of parties

-- Nothing to do.

-- file: 03_change_copy_amount_and_name_of_people.up.sql
-- change: copy amount and name of people
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, updates rows in batches
-- Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.people') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE ONLY public.people SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.people are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE ONLY public.people SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ONLY public.people WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.people (amount_new_cf38d9, name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_amount_and_name_of_people.down.sql
-- Undoes: change: copy amount and name of people

-- Nothing to do.

-- file: 04_change_copy_amount_and_name_of_staff.up.sql
-- change: copy amount and name of staff
-- Locks: SHARE UPDATE EXCLUSIVE on public.staff, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.staff') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.staff SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.staff are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.staff SET amount_new_cf38d9 = amount, name_new_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.staff WHERE (amount_new_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_new_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.staff (amount_new_cf38d9, name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_copy_amount_and_name_of_staff.down.sql
-- Undoes: change: copy amount and name of staff

-- Nothing to do.

-- file: 05_change_create_parties_amount_new_773a3d.up.sql
-- change: create parties_amount_new_773a3d
-- Locks: SHARE UPDATE EXCLUSIVE on public.parties, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_new_773a3d;
CREATE UNIQUE INDEX CONCURRENTLY parties_amount_new_773a3d ON public.parties
    USING btree (amount_new_cf38d9, id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_create_parties_amount_new_773a3d.down.sql
-- Undoes: change: create parties_amount_new_773a3d

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_new_773a3d;

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_people_name_new_5a4f89.up.sql
-- change: create people_name_new_5a4f89
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.people_name_new_5a4f89;
CREATE INDEX CONCURRENTLY people_name_new_5a4f89 ON public.people USING btree (name_new_82a353);

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_people_name_new_5a4f89.down.sql
-- Undoes: change: create people_name_new_5a4f89

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.people_name_new_5a4f89;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.parties, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.staff, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_new_cf38d9;
ALTER TABLE public.parties VALIDATE CONSTRAINT parties_amount_not_null_new_c356ed;
ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_new_82a353;
ALTER TABLE public.parties VALIDATE CONSTRAINT parties_amount_check_new_c20c23;
ALTER TABLE public.people VALIDATE CONSTRAINT people_c_new_997c1a;

COMMIT;

-- file: 07_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 08_change_settle_amount_and_name_of_parties.up.sql
-- change: settle amount and name of parties
-- Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.parties DROP CONSTRAINT amount_same_new_cf38d9;
ALTER TABLE public.parties DROP CONSTRAINT name_same_new_82a353;

COMMIT;

-- file: 08_change_settle_amount_and_name_of_parties.down.sql
-- Undoes: change: settle amount and name of parties

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.parties'::regclass AND conname = 'amount_same_new_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.parties ADD CONSTRAINT amount_same_new_cf38d9 CHECK (amount_new_cf38d9 IS NOT DISTINCT FROM amount::numeric(12,2)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_new_cf38d9;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.parties'::regclass AND conname = 'name_same_new_82a353'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.parties ADD CONSTRAINT name_same_new_82a353 CHECK (name_new_82a353 IS NOT DISTINCT FROM (name::character varying(80))) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_new_82a353;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_swap_amount_and_name_of_parties.up.sql
-- change: swap amount and name of parties
-- Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v;
LOCK TABLE public.parties, public.people, public.staff IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_parties_sync_new_e7dadf ON public.parties;
DROP FUNCTION public.parties_sync_new_e7dadf();
DROP TRIGGER zz_people_sync_new_c90226 ON public.people;
DROP FUNCTION public.people_sync_new_c90226();
DROP TRIGGER zz_staff_sync_new_156220 ON public.staff;
DROP FUNCTION public.staff_sync_new_156220();
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check TO parties_amount_check_old_c20c23;
ALTER INDEX public.parties_amount RENAME TO parties_amount_old_773a3d;
ALTER TABLE public.people RENAME CONSTRAINT people_c TO people_c_old_997c1a;
ALTER INDEX public.people_name RENAME TO people_name_old_5a4f89;
ALTER TABLE public.parties RENAME COLUMN amount TO amount_old_cf38d9;
ALTER TABLE public.parties RENAME COLUMN amount_new_cf38d9 TO amount;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null TO
    parties_amount_not_null_old_c356ed;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null_new_c356ed TO
    parties_amount_not_null;
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
        WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'amount_old_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.parties'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.parties ALTER COLUMN name DROP DEFAULT;
ALTER TABLE public.parties RENAME COLUMN name TO name_old_82a353;
ALTER TABLE public.parties RENAME COLUMN name_new_82a353 TO name;
ALTER TABLE public.parties ALTER COLUMN name SET DEFAULT 'x'::character varying;
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
        WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'name_old_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.parties'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
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
        WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'amount_old_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.people'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.people ALTER COLUMN name_old_82a353 DROP DEFAULT;
ALTER TABLE public.people ALTER COLUMN name SET DEFAULT 'x'::character varying;
COMMENT ON COLUMN public.people.name IS 'heir';
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
        WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'name_old_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.people'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
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
        WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'amount_old_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.staff'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.staff ALTER COLUMN name_old_82a353 DROP DEFAULT;
ALTER TABLE public.staff ALTER COLUMN name SET DEFAULT 'y'::character varying;
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
        WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'name_old_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.staff'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check_new_c20c23 TO parties_amount_check;
ALTER INDEX public.parties_amount_new_773a3d RENAME TO parties_amount;
ALTER TABLE public.people RENAME CONSTRAINT people_c_new_997c1a TO people_c;
ALTER INDEX public.people_name_new_5a4f89 RENAME TO people_name;
CREATE FUNCTION public.parties_sync_old_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parties_sync_old_e7dadf BEFORE INSERT OR UPDATE ON public.parties FOR EACH ROW
    EXECUTE FUNCTION public.parties_sync_old_e7dadf();
ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_old_e7dadf;
CREATE FUNCTION public.people_sync_old_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_people_sync_old_c90226 BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW
    EXECUTE FUNCTION public.people_sync_old_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_old_c90226;
CREATE FUNCTION public.staff_sync_old_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_staff_sync_old_156220 BEFORE INSERT OR UPDATE ON public.staff FOR EACH ROW EXECUTE
    FUNCTION public.staff_sync_old_156220();
ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_old_156220;
CREATE VIEW public.v (name) AS
 SELECT name
   FROM ONLY public.parties;

COMMIT;

-- file: 09_change_swap_amount_and_name_of_parties.down.sql
-- Undoes: change: swap amount and name of parties

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v;
LOCK TABLE public.parties, public.people, public.staff IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_parties_sync_old_e7dadf ON public.parties;
DROP FUNCTION public.parties_sync_old_e7dadf();
DROP TRIGGER zz_people_sync_old_c90226 ON public.people;
DROP FUNCTION public.people_sync_old_c90226();
DROP TRIGGER zz_staff_sync_old_156220 ON public.staff;
DROP FUNCTION public.staff_sync_old_156220();
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check TO parties_amount_check_new_c20c23;
ALTER INDEX public.parties_amount RENAME TO parties_amount_new_773a3d;
ALTER TABLE public.people RENAME CONSTRAINT people_c TO people_c_new_997c1a;
ALTER INDEX public.people_name RENAME TO people_name_new_5a4f89;
ALTER TABLE public.parties RENAME COLUMN amount TO amount_new_cf38d9;
ALTER TABLE public.parties RENAME COLUMN amount_old_cf38d9 TO amount;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null TO
    parties_amount_not_null_new_c356ed;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_not_null_old_c356ed TO
    parties_amount_not_null;
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
        WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'amount_new_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.parties'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.parties ALTER COLUMN name DROP DEFAULT;
ALTER TABLE public.parties RENAME COLUMN name TO name_new_82a353;
ALTER TABLE public.parties RENAME COLUMN name_old_82a353 TO name;
ALTER TABLE public.parties ALTER COLUMN name SET DEFAULT 'x'::text;
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
        WHERE a.attrelid = 'public.parties'::regclass AND a.attname = 'name_new_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.parties'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
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
        WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'amount_new_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.people'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.people ALTER COLUMN name_new_82a353 DROP DEFAULT;
ALTER TABLE public.people ALTER COLUMN name SET DEFAULT 'x'::text;
COMMENT ON COLUMN public.people.name IS 'heir';
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
        WHERE a.attrelid = 'public.people'::regclass AND a.attname = 'name_new_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.people'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
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
        WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'amount_new_cf38d9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'amount',
            'public.staff'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.staff ALTER COLUMN name_new_82a353 DROP DEFAULT;
ALTER TABLE public.staff ALTER COLUMN name SET DEFAULT 'y'::text;
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
        WHERE a.attrelid = 'public.staff'::regclass AND a.attname = 'name_new_82a353'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'name',
            'public.staff'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.parties RENAME CONSTRAINT parties_amount_check_old_c20c23 TO parties_amount_check;
ALTER INDEX public.parties_amount_old_773a3d RENAME TO parties_amount;
ALTER TABLE public.people RENAME CONSTRAINT people_c_old_997c1a TO people_c;
ALTER INDEX public.people_name_old_5a4f89 RENAME TO people_name;
CREATE FUNCTION public.parties_sync_new_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parties_sync_new_e7dadf BEFORE INSERT OR UPDATE ON public.parties FOR EACH ROW
    EXECUTE FUNCTION public.parties_sync_new_e7dadf();
ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_new_e7dadf;
CREATE FUNCTION public.people_sync_new_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_people_sync_new_c90226 BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW
    EXECUTE FUNCTION public.people_sync_new_c90226();
ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_new_c90226;
CREATE FUNCTION public.staff_sync_new_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_new_cf38d9 := NEW.amount;
    NEW.name_new_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_staff_sync_new_156220 BEFORE INSERT OR UPDATE ON public.staff FOR EACH ROW EXECUTE
    FUNCTION public.staff_sync_new_156220();
ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_new_156220;
CREATE VIEW public.v (name) AS
 SELECT name
   FROM ONLY public.parties;

COMMIT;

-- file: 10_change_finish_changing_amount_and_name_of_parties.up.sql
-- change: finish changing amount and name of parties
-- Locks: ACCESS EXCLUSIVE on public.parties, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.staff, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_parties_sync_old_e7dadf ON public.parties;
DROP FUNCTION public.parties_sync_old_e7dadf();
DROP TRIGGER zz_people_sync_old_c90226 ON public.people;
DROP FUNCTION public.people_sync_old_c90226();
DROP TRIGGER zz_staff_sync_old_156220 ON public.staff;
DROP FUNCTION public.staff_sync_old_156220();
ALTER TABLE public.parties DROP COLUMN amount_old_cf38d9;
ALTER TABLE public.parties DROP COLUMN name_old_82a353;

COMMIT;

-- file: 10_change_finish_changing_amount_and_name_of_parties.down.sql
-- Undoes: change: finish changing amount and name of parties

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.parties'::regclass AND attname = 'amount_old_cf38d9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.parties ADD COLUMN amount_old_cf38d9 integer;
        ALTER TABLE public.parties ADD COLUMN name_old_82a353 text;
        CREATE FUNCTION public.parties_sync_old_e7dadf() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_parties_sync_old_e7dadf BEFORE INSERT OR UPDATE ON public.parties FOR EACH ROW EXECUTE FUNCTION public.parties_sync_old_e7dadf();
        ALTER TABLE public.parties ENABLE ALWAYS TRIGGER zz_parties_sync_old_e7dadf;
        CREATE FUNCTION public.people_sync_old_c90226() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_people_sync_old_c90226 BEFORE INSERT OR UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION public.people_sync_old_c90226();
        ALTER TABLE public.people ENABLE ALWAYS TRIGGER zz_people_sync_old_c90226;
        CREATE FUNCTION public.staff_sync_old_156220() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.amount_old_cf38d9 := NEW.amount;
    NEW.name_old_82a353 := NEW.name;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_staff_sync_old_156220 BEFORE INSERT OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.staff_sync_old_156220();
        ALTER TABLE public.staff ENABLE ALWAYS TRIGGER zz_staff_sync_old_156220;
        ALTER TABLE public.parties ADD CONSTRAINT amount_same_old_cf38d9 CHECK (amount_old_cf38d9 IS NOT DISTINCT FROM amount::integer) NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT parties_amount_not_null_old_c356ed NOT NULL amount_old_cf38d9 NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT name_same_old_82a353 CHECK (name_old_82a353 IS NOT DISTINCT FROM name::text) NOT VALID;
        ALTER TABLE public.parties ADD CONSTRAINT parties_amount_check_old_c20c23 CHECK ((amount_old_cf38d9 > 0)) NOT VALID;
        ALTER TABLE public.people ADD CONSTRAINT people_c_old_997c1a CHECK ((length(name_old_82a353) < 100)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.parties') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE ONLY public.parties SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.parties are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE ONLY public.parties SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ONLY public.parties WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.parties (amount_old_cf38d9, name_old_82a353);
DROP INDEX CONCURRENTLY IF EXISTS public.parties_amount_old_773a3d;
CREATE UNIQUE INDEX CONCURRENTLY parties_amount_old_773a3d ON public.parties
    USING btree (amount_old_cf38d9, id);
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.people') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE ONLY public.people SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.people are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE ONLY public.people SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM ONLY public.people WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.people (amount_old_cf38d9, name_old_82a353);
DROP INDEX CONCURRENTLY IF EXISTS public.people_name_old_5a4f89;
CREATE INDEX CONCURRENTLY people_name_old_5a4f89 ON public.people USING btree (name_old_82a353);
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.staff') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.staff SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.staff are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.staff SET amount_old_cf38d9 = amount, name_old_82a353 = name
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.staff WHERE (amount_old_cf38d9 IS NULL AND (amount) IS NOT NULL OR name_old_82a353 IS NULL AND (name) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.staff (amount_old_cf38d9, name_old_82a353);
ALTER TABLE public.parties VALIDATE CONSTRAINT amount_same_old_cf38d9;
ALTER TABLE public.parties VALIDATE CONSTRAINT parties_amount_not_null_old_c356ed;
ALTER TABLE public.parties VALIDATE CONSTRAINT name_same_old_82a353;
ALTER TABLE public.parties VALIDATE CONSTRAINT parties_amount_check_old_c20c23;
ALTER TABLE public.people VALIDATE CONSTRAINT people_c_old_997c1a;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.parties DROP CONSTRAINT amount_same_old_cf38d9;
ALTER TABLE public.parties DROP CONSTRAINT name_same_old_82a353;

COMMIT;
