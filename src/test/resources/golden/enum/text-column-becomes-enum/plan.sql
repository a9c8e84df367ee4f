-- concern: column:public.posts.visibility gets its new type beside live traffic, since the size of public.posts is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.posts WHERE visibility::text NOT IN ('private', 'team', 'public')

-- file: 01_change_alter_posts.up.sql
-- change: alter posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TYPE public.visibility AS ENUM ('private', 'team', 'public');
ALTER TABLE public.posts ADD COLUMN visibility_new_7d2fb3 public.visibility;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_new_7d2fb3 := NEW.visibility::public.visibility;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;
ALTER TABLE public.posts ADD CONSTRAINT visibility_same_new_7d2fb3
    CHECK (visibility_new_7d2fb3 IS NOT DISTINCT FROM visibility::public.visibility) NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT posts_visibility_not_null_new_bc0c0a
    NOT NULL visibility_new_7d2fb3 NOT VALID;

COMMIT;

-- file: 01_change_alter_posts.down.sql
-- Undoes: change: alter posts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts DROP COLUMN visibility_new_7d2fb3;
DROP TYPE public.visibility;

COMMIT;

-- file: 02_change_copy_visibility_of_posts.up.sql
-- change: copy visibility of posts
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET visibility_new_7d2fb3 = visibility::public.visibility
        WHERE visibility_new_7d2fb3 IS NULL AND (visibility::public.visibility) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET visibility_new_7d2fb3 = visibility::public.visibility
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE visibility_new_7d2fb3 IS NULL AND (visibility::public.visibility) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (visibility_new_7d2fb3);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_copy_visibility_of_posts.down.sql
-- Undoes: change: copy visibility of posts

-- Nothing to do.

-- file: 03_change_prove_visibility_of_posts.up.sql
-- change: prove visibility of posts
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_new_7d2fb3;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_visibility_not_null_new_bc0c0a;

COMMIT;

-- file: 03_change_prove_visibility_of_posts.down.sql
-- Undoes: change: prove visibility of posts

-- Nothing to do.

-- file: 04_change_settle_visibility_of_posts.up.sql
-- change: settle visibility of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT visibility_same_new_7d2fb3;

COMMIT;

-- file: 04_change_settle_visibility_of_posts.down.sql
-- Undoes: change: settle visibility of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'visibility_same_new_7d2fb3'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT visibility_same_new_7d2fb3 CHECK (visibility_new_7d2fb3 IS NOT DISTINCT FROM visibility::public.visibility) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_new_7d2fb3;

RESET lock_timeout;
RESET statement_timeout;

-- file: 05_change_swap_visibility_of_posts.up.sql
-- change: swap visibility of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ALTER COLUMN visibility DROP DEFAULT;
ALTER TABLE public.posts RENAME COLUMN visibility TO visibility_old_7d2fb3;
ALTER TABLE public.posts RENAME COLUMN visibility_new_7d2fb3 TO visibility;
ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null TO
    posts_visibility_not_null_old_bc0c0a;
ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null_new_bc0c0a TO
    posts_visibility_not_null;
ALTER TABLE public.posts ALTER COLUMN visibility SET DEFAULT 'private'::public.visibility;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'visibility_old_7d2fb3'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'visibility',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_old_7d2fb3 := NEW.visibility;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;

COMMIT;

-- file: 05_change_swap_visibility_of_posts.down.sql
-- Undoes: change: swap visibility of posts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts ALTER COLUMN visibility DROP DEFAULT;
ALTER TABLE public.posts RENAME COLUMN visibility TO visibility_new_7d2fb3;
ALTER TABLE public.posts RENAME COLUMN visibility_old_7d2fb3 TO visibility;
ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null TO
    posts_visibility_not_null_new_bc0c0a;
ALTER TABLE public.posts RENAME CONSTRAINT posts_visibility_not_null_old_bc0c0a TO
    posts_visibility_not_null;
ALTER TABLE public.posts ALTER COLUMN visibility SET DEFAULT 'private'::text;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'visibility_new_7d2fb3'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'visibility',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_new_7d2fb3 := NEW.visibility::public.visibility;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;

COMMIT;

-- file: 06_change_finish_changing_visibility_of_posts.up.sql
-- change: finish changing visibility of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts DROP COLUMN visibility_old_7d2fb3;

COMMIT;

-- file: 06_change_finish_changing_visibility_of_posts.down.sql
-- Undoes: change: finish changing visibility of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'visibility_old_7d2fb3'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN visibility_old_7d2fb3 text;
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.visibility_old_7d2fb3 := NEW.visibility;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT visibility_same_old_7d2fb3 CHECK (visibility_old_7d2fb3 IS NOT DISTINCT FROM visibility::text) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT posts_visibility_not_null_old_bc0c0a NOT NULL visibility_old_7d2fb3 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET visibility_old_7d2fb3 = visibility
        WHERE visibility_old_7d2fb3 IS NULL AND (visibility) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET visibility_old_7d2fb3 = visibility
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE visibility_old_7d2fb3 IS NULL AND (visibility) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (visibility_old_7d2fb3);
ALTER TABLE public.posts VALIDATE CONSTRAINT visibility_same_old_7d2fb3;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_visibility_not_null_old_bc0c0a;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT visibility_same_old_7d2fb3;

COMMIT;
