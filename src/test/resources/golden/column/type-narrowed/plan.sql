-- concern: column:public.narrow.a, column:public.narrow.b, column:public.narrow.c, column:public.narrow.d get their new type beside live traffic, since the size of public.narrow is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.narrow WHERE length(a::text) > 20
-- needs no rows from: SELECT ctid FROM public.narrow WHERE b NOT BETWEEN -2147483648 AND 2147483647
-- needs no rows from: SELECT ctid FROM public.narrow WHERE abs(round(c::numeric, 2)) >= 1e6
-- needs no rows from: SELECT ctid FROM public.narrow WHERE length(d::text) > 40

-- file: 01_change_start_changing_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: start changing a and b and c and d of narrow
-- Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.narrow ADD COLUMN a_new_ca9781 character varying(20);
ALTER TABLE public.narrow ADD COLUMN b_new_3e23e8 integer;
ALTER TABLE public.narrow ADD COLUMN c_new_2e7d2c numeric(8,2);
ALTER TABLE public.narrow ADD COLUMN d_new_18ac3e character varying(40);
CREATE FUNCTION public.narrow_sync_new_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    NEW.c_new_2e7d2c := NEW.c;
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_narrow_sync_new_5eda95 BEFORE INSERT OR UPDATE ON public.narrow FOR EACH ROW
    EXECUTE FUNCTION public.narrow_sync_new_5eda95();
ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_new_5eda95;
ALTER TABLE public.narrow ADD CONSTRAINT a_same_new_ca9781
    CHECK (a_new_ca9781 IS NOT DISTINCT FROM (a::character varying(20))) NOT VALID;
ALTER TABLE public.narrow ADD CONSTRAINT b_same_new_3e23e8
    CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID;
ALTER TABLE public.narrow ADD CONSTRAINT c_same_new_2e7d2c
    CHECK (c_new_2e7d2c IS NOT DISTINCT FROM c::numeric(8,2)) NOT VALID;
ALTER TABLE public.narrow ADD CONSTRAINT d_same_new_18ac3e
    CHECK (d_new_18ac3e IS NOT DISTINCT FROM (d::character varying(40))) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: start changing a and b and c and d of narrow

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_narrow_sync_new_5eda95 ON public.narrow;
DROP FUNCTION public.narrow_sync_new_5eda95();
ALTER TABLE public.narrow DROP COLUMN a_new_ca9781;
ALTER TABLE public.narrow DROP COLUMN b_new_3e23e8;
ALTER TABLE public.narrow DROP COLUMN c_new_2e7d2c;
ALTER TABLE public.narrow DROP COLUMN d_new_18ac3e;

COMMIT;

-- file: 02_change_copy_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: copy a and b and c and d of narrow
-- Locks: SHARE UPDATE EXCLUSIVE on public.narrow, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.narrow') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.narrow SET a_new_ca9781 = a, b_new_3e23e8 = b, c_new_2e7d2c = c, d_new_18ac3e = d
        WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL OR c_new_2e7d2c IS NULL AND (c) IS NOT NULL OR d_new_18ac3e IS NULL AND (d) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.narrow are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.narrow SET a_new_ca9781 = a, b_new_3e23e8 = b, c_new_2e7d2c = c, d_new_18ac3e = d
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.narrow WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL OR c_new_2e7d2c IS NULL AND (c) IS NOT NULL OR d_new_18ac3e IS NULL AND (d) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.narrow (a_new_ca9781, b_new_3e23e8, c_new_2e7d2c, d_new_18ac3e);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: copy a and b and c and d of narrow

-- Nothing to do.

-- file: 03_change_prove_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: prove a and b and c and d of narrow
-- Locks: SHARE UPDATE EXCLUSIVE on public.narrow, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_new_ca9781;
ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_new_3e23e8;
ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_new_2e7d2c;
ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_new_18ac3e;

COMMIT;

-- file: 03_change_prove_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: prove a and b and c and d of narrow

-- Nothing to do.

-- file: 04_change_settle_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: settle a and b and c and d of narrow
-- Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.narrow DROP CONSTRAINT a_same_new_ca9781;
ALTER TABLE public.narrow DROP CONSTRAINT b_same_new_3e23e8;
ALTER TABLE public.narrow DROP CONSTRAINT c_same_new_2e7d2c;
ALTER TABLE public.narrow DROP CONSTRAINT d_same_new_18ac3e;

COMMIT;

-- file: 04_change_settle_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: settle a and b and c and d of narrow

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'a_same_new_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD CONSTRAINT a_same_new_ca9781 CHECK (a_new_ca9781 IS NOT DISTINCT FROM (a::character varying(20))) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_new_ca9781;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'b_same_new_3e23e8'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD CONSTRAINT b_same_new_3e23e8 CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_new_3e23e8;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'c_same_new_2e7d2c'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD CONSTRAINT c_same_new_2e7d2c CHECK (c_new_2e7d2c IS NOT DISTINCT FROM c::numeric(8,2)) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_new_2e7d2c;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.narrow'::regclass AND conname = 'd_same_new_18ac3e'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD CONSTRAINT d_same_new_18ac3e CHECK (d_new_18ac3e IS NOT DISTINCT FROM (d::character varying(40))) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_new_18ac3e;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: swap a and b and c and d of narrow
-- Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_narrow_sync_new_5eda95 ON public.narrow;
DROP FUNCTION public.narrow_sync_new_5eda95();
ALTER TABLE public.narrow RENAME COLUMN a TO a_old_ca9781;
ALTER TABLE public.narrow RENAME COLUMN a_new_ca9781 TO a;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'a_old_ca9781'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN b TO b_old_3e23e8;
ALTER TABLE public.narrow RENAME COLUMN b_new_3e23e8 TO b;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'b_old_3e23e8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN c TO c_old_2e7d2c;
ALTER TABLE public.narrow RENAME COLUMN c_new_2e7d2c TO c;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'c_old_2e7d2c'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'c',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN d TO d_old_18ac3e;
ALTER TABLE public.narrow RENAME COLUMN d_new_18ac3e TO d;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'd_old_18ac3e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.narrow_sync_old_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    NEW.c_old_2e7d2c := NEW.c;
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_narrow_sync_old_5eda95 BEFORE INSERT OR UPDATE ON public.narrow FOR EACH ROW
    EXECUTE FUNCTION public.narrow_sync_old_5eda95();
ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_old_5eda95;

COMMIT;

-- file: 05_change_swap_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: swap a and b and c and d of narrow

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_narrow_sync_old_5eda95 ON public.narrow;
DROP FUNCTION public.narrow_sync_old_5eda95();
ALTER TABLE public.narrow RENAME COLUMN a TO a_new_ca9781;
ALTER TABLE public.narrow RENAME COLUMN a_old_ca9781 TO a;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'a_new_ca9781'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN b TO b_new_3e23e8;
ALTER TABLE public.narrow RENAME COLUMN b_old_3e23e8 TO b;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'b_new_3e23e8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN c TO c_new_2e7d2c;
ALTER TABLE public.narrow RENAME COLUMN c_old_2e7d2c TO c;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'c_new_2e7d2c'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'c',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.narrow RENAME COLUMN d TO d_new_18ac3e;
ALTER TABLE public.narrow RENAME COLUMN d_old_18ac3e TO d;
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
        WHERE a.attrelid = 'public.narrow'::regclass AND a.attname = 'd_new_18ac3e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
            'public.narrow'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.narrow_sync_new_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    NEW.c_new_2e7d2c := NEW.c;
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_narrow_sync_new_5eda95 BEFORE INSERT OR UPDATE ON public.narrow FOR EACH ROW
    EXECUTE FUNCTION public.narrow_sync_new_5eda95();
ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_new_5eda95;

COMMIT;

-- file: 06_change_finish_changing_a_and_b_and_c_and_d_of_narrow.up.sql
-- change: finish changing a and b and c and d of narrow
-- Locks: ACCESS EXCLUSIVE on public.narrow, catalog change only
-- Way back: loses what the new type of public.narrow.c rounds away; to keep it: copy the column
--     first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_narrow_sync_old_5eda95 ON public.narrow;
DROP FUNCTION public.narrow_sync_old_5eda95();
ALTER TABLE public.narrow DROP COLUMN a_old_ca9781;
ALTER TABLE public.narrow DROP COLUMN b_old_3e23e8;
ALTER TABLE public.narrow DROP COLUMN c_old_2e7d2c;
ALTER TABLE public.narrow DROP COLUMN d_old_18ac3e;

COMMIT;

-- file: 06_change_finish_changing_a_and_b_and_c_and_d_of_narrow.down.sql
-- Undoes: change: finish changing a and b and c and d of narrow
-- Way back: loses what the new type of public.narrow.c rounds away; to keep it: copy the column
--     first

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.narrow'::regclass AND attname = 'a_old_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.narrow ADD COLUMN a_old_ca9781 character varying(100);
        ALTER TABLE public.narrow ADD COLUMN b_old_3e23e8 bigint;
        ALTER TABLE public.narrow ADD COLUMN c_old_2e7d2c numeric(12,4);
        ALTER TABLE public.narrow ADD COLUMN d_old_18ac3e text;
        CREATE FUNCTION public.narrow_sync_old_5eda95() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    NEW.c_old_2e7d2c := NEW.c;
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_narrow_sync_old_5eda95 BEFORE INSERT OR UPDATE ON public.narrow FOR EACH ROW EXECUTE FUNCTION public.narrow_sync_old_5eda95();
        ALTER TABLE public.narrow ENABLE ALWAYS TRIGGER zz_narrow_sync_old_5eda95;
        ALTER TABLE public.narrow ADD CONSTRAINT a_same_old_ca9781 CHECK (a_old_ca9781 IS NOT DISTINCT FROM (a::character varying(100))) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT b_same_old_3e23e8 CHECK (b_old_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT c_same_old_2e7d2c CHECK (c_old_2e7d2c IS NOT DISTINCT FROM c::numeric(12,4)) NOT VALID;
        ALTER TABLE public.narrow ADD CONSTRAINT d_same_old_18ac3e CHECK (d_old_18ac3e IS NOT DISTINCT FROM d::text) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.narrow') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.narrow SET a_old_ca9781 = a, b_old_3e23e8 = b, c_old_2e7d2c = c, d_old_18ac3e = d
        WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL OR c_old_2e7d2c IS NULL AND (c) IS NOT NULL OR d_old_18ac3e IS NULL AND (d) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.narrow are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.narrow SET a_old_ca9781 = a, b_old_3e23e8 = b, c_old_2e7d2c = c, d_old_18ac3e = d
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.narrow WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL OR c_old_2e7d2c IS NULL AND (c) IS NOT NULL OR d_old_18ac3e IS NULL AND (d) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.narrow (a_old_ca9781, b_old_3e23e8, c_old_2e7d2c, d_old_18ac3e);
ALTER TABLE public.narrow VALIDATE CONSTRAINT a_same_old_ca9781;
ALTER TABLE public.narrow VALIDATE CONSTRAINT b_same_old_3e23e8;
ALTER TABLE public.narrow VALIDATE CONSTRAINT c_same_old_2e7d2c;
ALTER TABLE public.narrow VALIDATE CONSTRAINT d_same_old_18ac3e;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.narrow DROP CONSTRAINT a_same_old_ca9781;
ALTER TABLE public.narrow DROP CONSTRAINT b_same_old_3e23e8;
ALTER TABLE public.narrow DROP CONSTRAINT c_same_old_2e7d2c;
ALTER TABLE public.narrow DROP CONSTRAINT d_same_old_18ac3e;

COMMIT;
