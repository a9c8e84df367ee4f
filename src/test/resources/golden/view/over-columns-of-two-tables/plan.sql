-- concern: column:public.t.a, column:public.t.b, column:public.u.d get their new type beside live traffic, since the size of public.t is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers

-- file: 01_change_start_changing_a_and_b_of_t.up.sql
-- change: start changing a and b of t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t ADD COLUMN a_new_ca9781 bigint;
ALTER TABLE public.t ADD COLUMN b_new_3e23e8 bigint;
CREATE FUNCTION public.t_sync_new_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_sync_new_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE
    FUNCTION public.t_sync_new_e3b98a();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_new_e3b98a;
ALTER TABLE public.t ADD CONSTRAINT a_same_new_ca9781
    CHECK (a_new_ca9781 IS NOT DISTINCT FROM a::bigint) NOT VALID;
ALTER TABLE public.t ADD CONSTRAINT b_same_new_3e23e8
    CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID;

COMMIT;

-- file: 01_change_start_changing_a_and_b_of_t.down.sql
-- Undoes: change: start changing a and b of t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_t_sync_new_e3b98a ON public.t;
DROP FUNCTION public.t_sync_new_e3b98a();
ALTER TABLE public.t DROP COLUMN a_new_ca9781;
ALTER TABLE public.t DROP COLUMN b_new_3e23e8;

COMMIT;

-- file: 02_change_start_changing_d_of_u.up.sql
-- change: start changing d of u
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u ADD COLUMN d_new_18ac3e bigint;
CREATE FUNCTION public.u_sync_new_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_u_sync_new_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH ROW EXECUTE
    FUNCTION public.u_sync_new_0bfe93();
ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_new_0bfe93;
ALTER TABLE public.u ADD CONSTRAINT d_same_new_18ac3e
    CHECK (d_new_18ac3e IS NOT DISTINCT FROM d::bigint) NOT VALID;

COMMIT;

-- file: 02_change_start_changing_d_of_u.down.sql
-- Undoes: change: start changing d of u

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_u_sync_new_0bfe93 ON public.u;
DROP FUNCTION public.u_sync_new_0bfe93();
ALTER TABLE public.u DROP COLUMN d_new_18ac3e;

COMMIT;

-- file: 03_change_copy_a_and_b_of_t.up.sql
-- change: copy a and b of t
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.t') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.t SET a_new_ca9781 = a, b_new_3e23e8 = b
        WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.t are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.t SET a_new_ca9781 = a, b_new_3e23e8 = b
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.t WHERE (a_new_ca9781 IS NULL AND (a) IS NOT NULL OR b_new_3e23e8 IS NULL AND (b) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.t (a_new_ca9781, b_new_3e23e8);

RESET lock_timeout;
RESET statement_timeout;

-- file: 03_change_copy_a_and_b_of_t.down.sql
-- Undoes: change: copy a and b of t

-- Nothing to do.

-- file: 04_change_copy_d_of_u.up.sql
-- change: copy d of u
-- Locks: SHARE UPDATE EXCLUSIVE on public.u, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.u') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.u SET d_new_18ac3e = d
        WHERE d_new_18ac3e IS NULL AND (d) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.u are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.u SET d_new_18ac3e = d
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.u WHERE d_new_18ac3e IS NULL AND (d) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.u (d_new_18ac3e);

RESET lock_timeout;
RESET statement_timeout;

-- file: 04_change_copy_d_of_u.down.sql
-- Undoes: change: copy d of u

-- Nothing to do.

-- file: 05_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.t, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.u, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.t VALIDATE CONSTRAINT a_same_new_ca9781;
ALTER TABLE public.t VALIDATE CONSTRAINT b_same_new_3e23e8;
ALTER TABLE public.u VALIDATE CONSTRAINT d_same_new_18ac3e;

COMMIT;

-- file: 05_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 06_change_settle_a_and_b_of_t.up.sql
-- change: settle a and b of t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t DROP CONSTRAINT a_same_new_ca9781;
ALTER TABLE public.t DROP CONSTRAINT b_same_new_3e23e8;

COMMIT;

-- file: 06_change_settle_a_and_b_of_t.down.sql
-- Undoes: change: settle a and b of t

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.t'::regclass AND conname = 'a_same_new_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.t ADD CONSTRAINT a_same_new_ca9781 CHECK (a_new_ca9781 IS NOT DISTINCT FROM a::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.t VALIDATE CONSTRAINT a_same_new_ca9781;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.t'::regclass AND conname = 'b_same_new_3e23e8'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.t ADD CONSTRAINT b_same_new_3e23e8 CHECK (b_new_3e23e8 IS NOT DISTINCT FROM b::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.t VALIDATE CONSTRAINT b_same_new_3e23e8;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_settle_d_of_u.up.sql
-- change: settle d of u
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT d_same_new_18ac3e;

COMMIT;

-- file: 07_change_settle_d_of_u.down.sql
-- Undoes: change: settle d of u

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.u'::regclass AND conname = 'd_same_new_18ac3e'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.u ADD CONSTRAINT d_same_new_18ac3e CHECK (d_new_18ac3e IS NOT DISTINCT FROM d::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.u VALIDATE CONSTRAINT d_same_new_18ac3e;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_swap_a_and_b_of_t.up.sql
-- change: swap a and b of t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v;
LOCK TABLE public.t, public.u IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_sync_new_e3b98a ON public.t;
DROP FUNCTION public.t_sync_new_e3b98a();
DROP TRIGGER zz_u_sync_new_0bfe93 ON public.u;
DROP FUNCTION public.u_sync_new_0bfe93();
ALTER TABLE public.t RENAME COLUMN a TO a_old_ca9781;
ALTER TABLE public.t RENAME COLUMN a_new_ca9781 TO a;
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
        WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'a_old_ca9781'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
            'public.t'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.t RENAME COLUMN b TO b_old_3e23e8;
ALTER TABLE public.t RENAME COLUMN b_new_3e23e8 TO b;
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
        WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'b_old_3e23e8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
            'public.t'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.u RENAME COLUMN d TO d_old_18ac3e;
ALTER TABLE public.u RENAME COLUMN d_new_18ac3e TO d;
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
        WHERE a.attrelid = 'public.u'::regclass AND a.attname = 'd_old_18ac3e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
            'public.u'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.t_sync_old_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_sync_old_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE
    FUNCTION public.t_sync_old_e3b98a();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_old_e3b98a;
CREATE FUNCTION public.u_sync_old_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_u_sync_old_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH ROW EXECUTE
    FUNCTION public.u_sync_old_0bfe93();
ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_old_0bfe93;
CREATE VIEW public.v (id, a, b, c, d) AS
 SELECT t.id,
    t.a,
    t.b,
    t.c,
    u.d
   FROM (public.t
     JOIN public.u ON ((u.id = t.id)));

COMMIT;

-- file: 08_change_swap_a_and_b_of_t.down.sql
-- Undoes: change: swap a and b of t

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.v;
LOCK TABLE public.t, public.u IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_t_sync_old_e3b98a ON public.t;
DROP FUNCTION public.t_sync_old_e3b98a();
DROP TRIGGER zz_u_sync_old_0bfe93 ON public.u;
DROP FUNCTION public.u_sync_old_0bfe93();
ALTER TABLE public.t RENAME COLUMN a TO a_new_ca9781;
ALTER TABLE public.t RENAME COLUMN a_old_ca9781 TO a;
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
        WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'a_new_ca9781'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'a',
            'public.t'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.t RENAME COLUMN b TO b_new_3e23e8;
ALTER TABLE public.t RENAME COLUMN b_old_3e23e8 TO b;
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
        WHERE a.attrelid = 'public.t'::regclass AND a.attname = 'b_new_3e23e8'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'b',
            'public.t'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.u RENAME COLUMN d TO d_new_18ac3e;
ALTER TABLE public.u RENAME COLUMN d_old_18ac3e TO d;
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
        WHERE a.attrelid = 'public.u'::regclass AND a.attname = 'd_new_18ac3e'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'd',
            'public.u'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.t_sync_new_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_new_ca9781 := NEW.a;
    NEW.b_new_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_t_sync_new_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE
    FUNCTION public.t_sync_new_e3b98a();
ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_new_e3b98a;
CREATE FUNCTION public.u_sync_new_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_new_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_u_sync_new_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH ROW EXECUTE
    FUNCTION public.u_sync_new_0bfe93();
ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_new_0bfe93;
CREATE VIEW public.v (id, a, b, c, d) AS
 SELECT t.id,
    t.a,
    t.b,
    t.c,
    u.d
   FROM (public.t
     JOIN public.u ON ((u.id = t.id)));

COMMIT;

-- file: 09_change_finish_changing_a_and_b_of_t.up.sql
-- change: finish changing a and b of t
-- Locks: ACCESS EXCLUSIVE on public.t, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_t_sync_old_e3b98a ON public.t;
DROP FUNCTION public.t_sync_old_e3b98a();
ALTER TABLE public.t DROP COLUMN a_old_ca9781;
ALTER TABLE public.t DROP COLUMN b_old_3e23e8;

COMMIT;

-- file: 09_change_finish_changing_a_and_b_of_t.down.sql
-- Undoes: change: finish changing a and b of t

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.t'::regclass AND attname = 'a_old_ca9781'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.t ADD COLUMN a_old_ca9781 integer;
        ALTER TABLE public.t ADD COLUMN b_old_3e23e8 integer;
        CREATE FUNCTION public.t_sync_old_e3b98a() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.a_old_ca9781 := NEW.a;
    NEW.b_old_3e23e8 := NEW.b;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_t_sync_old_e3b98a BEFORE INSERT OR UPDATE ON public.t FOR EACH ROW EXECUTE FUNCTION public.t_sync_old_e3b98a();
        ALTER TABLE public.t ENABLE ALWAYS TRIGGER zz_t_sync_old_e3b98a;
        ALTER TABLE public.t ADD CONSTRAINT a_same_old_ca9781 CHECK (a_old_ca9781 IS NOT DISTINCT FROM a::integer) NOT VALID;
        ALTER TABLE public.t ADD CONSTRAINT b_same_old_3e23e8 CHECK (b_old_3e23e8 IS NOT DISTINCT FROM b::integer) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.t') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.t SET a_old_ca9781 = a, b_old_3e23e8 = b
        WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.t are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.t SET a_old_ca9781 = a, b_old_3e23e8 = b
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.t WHERE (a_old_ca9781 IS NULL AND (a) IS NOT NULL OR b_old_3e23e8 IS NULL AND (b) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.t (a_old_ca9781, b_old_3e23e8);
ALTER TABLE public.t VALIDATE CONSTRAINT a_same_old_ca9781;
ALTER TABLE public.t VALIDATE CONSTRAINT b_same_old_3e23e8;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.t DROP CONSTRAINT a_same_old_ca9781;
ALTER TABLE public.t DROP CONSTRAINT b_same_old_3e23e8;

COMMIT;

-- file: 10_change_finish_changing_d_of_u.up.sql
-- change: finish changing d of u
-- Locks: ACCESS EXCLUSIVE on public.u, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_u_sync_old_0bfe93 ON public.u;
DROP FUNCTION public.u_sync_old_0bfe93();
ALTER TABLE public.u DROP COLUMN d_old_18ac3e;

COMMIT;

-- file: 10_change_finish_changing_d_of_u.down.sql
-- Undoes: change: finish changing d of u

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.u'::regclass AND attname = 'd_old_18ac3e'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.u ADD COLUMN d_old_18ac3e integer;
        CREATE FUNCTION public.u_sync_old_0bfe93() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.d_old_18ac3e := NEW.d;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_u_sync_old_0bfe93 BEFORE INSERT OR UPDATE ON public.u FOR EACH ROW EXECUTE FUNCTION public.u_sync_old_0bfe93();
        ALTER TABLE public.u ENABLE ALWAYS TRIGGER zz_u_sync_old_0bfe93;
        ALTER TABLE public.u ADD CONSTRAINT d_same_old_18ac3e CHECK (d_old_18ac3e IS NOT DISTINCT FROM d::integer) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.u') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.u SET d_old_18ac3e = d
        WHERE d_old_18ac3e IS NULL AND (d) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.u are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.u SET d_old_18ac3e = d
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.u WHERE d_old_18ac3e IS NULL AND (d) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.u (d_old_18ac3e);
ALTER TABLE public.u VALIDATE CONSTRAINT d_same_old_18ac3e;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.u DROP CONSTRAINT d_same_old_18ac3e;

COMMIT;
