-- kept: table:public.client_tokens
-- kept: table:public.clients
-- concern: the values of column:public.authors.created_at are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: column:public.authors.created_at gets its new type beside live traffic, since the size of public.authors is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: the values of column:public.posts.created_at are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: the values of column:public.posts.published_at are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: the values of column:public.posts.updated_at are taken to be times in UTC, whatever the session's time zone: where they mean another zone, put it in the place of 'UTC' in the files
-- concern: column:public.posts.created_at, column:public.posts.published_at, column:public.posts.updated_at get their new type beside live traffic, since the size of public.posts is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.settings.id gets its new type beside live traffic, since the size of public.settings is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- concern: column:public.tags.color gets its new type beside live traffic, since the size of public.tags is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.authors WHERE NOT (((status)::text = ANY ((ARRAY['active'::character varying, 'inactive'::character varying, 'locked'::character varying])::text[])))
-- needs no rows from: SELECT ctid FROM public.posts WHERE newsletter_id IS NOT NULL
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY uuid) AS nth FROM public.posts WHERE uuid IS NOT NULL) AS numbered WHERE nth > 1
-- needs no rows from: SELECT child.ctid FROM public.tags AS child WHERE child.parent_id IS NOT NULL AND NOT EXISTS (SELECT FROM public.tags AS parent WHERE parent.id = child.parent_id)

-- file: 01_change_create_table_members_and_more.up.sql
-- change: create table members and more
-- Locks: ACCESS EXCLUSIVE on public.authors, catalog change only
-- Way back: loses the rows of public.members; the rows of public.members_newsletters; the rows of
--     public.newsletters; the values of public.authors.cover_image; to keep it: dump the table
--     before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.settings_id_seq AS bigint MINVALUE 1 MAXVALUE 9223372036854775807;
CREATE TABLE public.members (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    name text,
    status text DEFAULT 'free'::text NOT NULL,
    enabled boolean DEFAULT true NOT NULL,
    geolocation jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT members_email_unique UNIQUE (email),
    CONSTRAINT members_pkey PRIMARY KEY (id),
    CONSTRAINT members_status_check CHECK ((status = ANY
        (ARRAY['free'::text, 'paid'::text, 'comped'::text])))
);
CREATE TABLE public.members_newsletters (
    member_id uuid NOT NULL,
    newsletter_id uuid NOT NULL,
    CONSTRAINT members_newsletters_pkey PRIMARY KEY (member_id, newsletter_id)
);
CREATE TABLE public.newsletters (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    sender_email text,
    sort_order integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT newsletters_name_unique UNIQUE (name),
    CONSTRAINT newsletters_pkey PRIMARY KEY (id)
);
ALTER TABLE public.members_newsletters ADD CONSTRAINT fk_members_newsletters_members
    FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE;
ALTER TABLE public.members_newsletters ADD CONSTRAINT fk_members_newsletters_newsletters
    FOREIGN KEY (newsletter_id) REFERENCES public.newsletters(id) ON DELETE CASCADE;
CREATE INDEX idx_members_newsletters_newsletter_id ON public.members_newsletters
    USING btree (newsletter_id);
ALTER TABLE public.authors ADD COLUMN created_at_new_e878a9 timestamp with time zone;
CREATE FUNCTION public.authors_sync_new_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_authors_sync_new_840942 BEFORE INSERT OR UPDATE ON public.authors FOR EACH ROW
    EXECUTE FUNCTION public.authors_sync_new_840942();
ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_new_840942;
ALTER TABLE public.authors ADD CONSTRAINT created_at_same_new_e878a9
    CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
ALTER TABLE public.authors ADD CONSTRAINT authors_created_at_not_null_new_0194aa
    NOT NULL created_at_new_e878a9 NOT VALID;
ALTER TABLE public.authors ADD COLUMN cover_image text;
ALTER TABLE public.authors ADD CONSTRAINT authors_status_check
    CHECK ((status = ANY (ARRAY['active'::character varying, 'inactive'::character varying,
    'locked'::character varying]))) NOT VALID;

COMMIT;

-- file: 01_change_create_table_members_and_more.down.sql
-- Undoes: change: create table members and more
-- Way back: loses the rows of public.members; the rows of public.members_newsletters; the rows of
--     public.newsletters; the values of public.authors.cover_image; to keep it: dump the table
--     before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.authors DROP CONSTRAINT authors_status_check;
ALTER TABLE public.authors DROP COLUMN cover_image;
DROP TRIGGER zz_authors_sync_new_840942 ON public.authors;
DROP FUNCTION public.authors_sync_new_840942();
ALTER TABLE public.authors DROP COLUMN created_at_new_e878a9;
DROP INDEX public.idx_members_newsletters_newsletter_id;
ALTER TABLE public.members_newsletters DROP CONSTRAINT fk_members_newsletters_newsletters;
ALTER TABLE public.members_newsletters DROP CONSTRAINT fk_members_newsletters_members;
DROP TABLE public.newsletters;
DROP TABLE public.members_newsletters;
DROP TABLE public.members;
SELECT setval('public.settings_id_seq', LEAST(GREATEST(last_value, 1), 2147483647), is_called AND
    last_value BETWEEN 1 AND 2147483647) FROM public.settings_id_seq;
ALTER SEQUENCE public.settings_id_seq AS integer MINVALUE 1 MAXVALUE 2147483647;

COMMIT;

-- file: 02_change_alter_posts.up.sql
-- change: alter posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
-- Way back: loses the values of public.posts.newsletter_id; the values of public.posts.email_only;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts ADD COLUMN created_at_new_e878a9 timestamp with time zone;
ALTER TABLE public.posts ADD COLUMN published_at_new_6eed6c timestamp with time zone;
ALTER TABLE public.posts ADD COLUMN updated_at_new_20f1cc timestamp with time zone;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_new_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_new_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;
ALTER TABLE public.posts ADD CONSTRAINT created_at_same_new_e878a9
    CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT posts_created_at_not_null_new_112b8c
    NOT NULL created_at_new_e878a9 NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT published_at_same_new_6eed6c
    CHECK (published_at_new_6eed6c IS NOT DISTINCT FROM (published_at AT TIME ZONE 'UTC')) NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_new_20f1cc
    CHECK (updated_at_new_20f1cc IS NOT DISTINCT FROM (updated_at AT TIME ZONE 'UTC')) NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT posts_published_at_check_new_ad851c
    CHECK ((((status)::text <> 'published'::text) OR (published_at_new_6eed6c IS NOT NULL)))
    NOT VALID;
ALTER TABLE public.posts ADD COLUMN newsletter_id uuid;
ALTER TABLE public.posts ADD COLUMN email_only boolean DEFAULT false NOT NULL;
ALTER TABLE public.posts ADD CONSTRAINT fk_posts_newsletters FOREIGN KEY (newsletter_id)
    REFERENCES public.newsletters(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 02_change_alter_posts.down.sql
-- Undoes: change: alter posts
-- Way back: loses the values of public.posts.newsletter_id; the values of public.posts.email_only;
--     to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT fk_posts_newsletters;
ALTER TABLE public.posts DROP COLUMN email_only;
ALTER TABLE public.posts DROP COLUMN newsletter_id;
DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts DROP COLUMN created_at_new_e878a9;
ALTER TABLE public.posts DROP COLUMN published_at_new_6eed6c;
ALTER TABLE public.posts DROP COLUMN updated_at_new_20f1cc;

COMMIT;

-- file: 03_change_alter_settings.up.sql
-- change: alter settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only
-- Way back: loses the values of public.settings.flags; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings ADD COLUMN id_new_a56145 bigint;
CREATE FUNCTION public.settings_sync_new_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_settings_sync_new_cde0fb BEFORE INSERT OR UPDATE ON public.settings FOR EACH ROW
    EXECUTE FUNCTION public.settings_sync_new_cde0fb();
ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_new_cde0fb;
ALTER TABLE public.settings ADD CONSTRAINT id_same_new_a56145
    CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
ALTER TABLE public.settings ADD CONSTRAINT settings_id_not_null_new_859005 NOT NULL id_new_a56145
    NOT VALID;
ALTER TABLE public.settings ALTER COLUMN key TYPE character varying(191);
ALTER TABLE public.settings ADD COLUMN flags text;

COMMIT;

-- file: 03_change_alter_settings.down.sql
-- Undoes: change: alter settings
-- Way back: loses the values of public.settings.flags; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings DROP COLUMN flags;
ALTER TABLE public.settings ALTER COLUMN key TYPE character varying(50)
    USING key::character varying(50);
DROP TRIGGER zz_settings_sync_new_cde0fb ON public.settings;
DROP FUNCTION public.settings_sync_new_cde0fb();
ALTER TABLE public.settings DROP COLUMN id_new_a56145;

COMMIT;

-- file: 04_change_alter_tags.up.sql
-- change: alter tags
-- Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tags ADD COLUMN color_new_74284d character varying(7);
CREATE FUNCTION public.tags_sync_new_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_new_74284d := NEW.color;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_tags_sync_new_978c2f BEFORE INSERT OR UPDATE ON public.tags FOR EACH ROW EXECUTE
    FUNCTION public.tags_sync_new_978c2f();
ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_new_978c2f;
ALTER TABLE public.tags ADD CONSTRAINT color_same_new_74284d
    CHECK (color_new_74284d IS NOT DISTINCT FROM (color::character varying(7))) NOT VALID;
ALTER TABLE public.tags ADD CONSTRAINT fk_tags_tags FOREIGN KEY (parent_id)
    REFERENCES public.tags(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 04_change_alter_tags.down.sql
-- Undoes: change: alter tags

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tags DROP CONSTRAINT fk_tags_tags;
DROP TRIGGER zz_tags_sync_new_978c2f ON public.tags;
DROP FUNCTION public.tags_sync_new_978c2f();
ALTER TABLE public.tags DROP COLUMN color_new_74284d;

COMMIT;

-- file: 05_change_add_sort_order_to_posts_tags.up.sql
-- change: add sort_order to posts_tags
-- Locks: ACCESS EXCLUSIVE on public.posts_tags, catalog change only
-- Way back: loses the values of public.posts_tags.sort_order; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts_tags ADD COLUMN sort_order integer DEFAULT 0 NOT NULL;

COMMIT;

-- file: 05_change_add_sort_order_to_posts_tags.down.sql
-- Undoes: change: add sort_order to posts_tags
-- Way back: loses the values of public.posts_tags.sort_order; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts_tags DROP COLUMN sort_order;

COMMIT;

-- file: 06_change_add_redirects_post_id_fkey.up.sql
-- change: add redirects_post_id_fkey
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
-- Locks: ACCESS EXCLUSIVE on public.redirects, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.posts, public.redirects IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.redirects DROP CONSTRAINT redirects_post_id_fkey;
ALTER TABLE public.redirects ADD CONSTRAINT redirects_post_id_fkey FOREIGN KEY (post_id)
    REFERENCES public.posts(id) ON DELETE SET NULL NOT VALID;

COMMIT;

-- file: 06_change_add_redirects_post_id_fkey.down.sql
-- Undoes: change: add redirects_post_id_fkey

SET statement_timeout = '0';

SET lock_timeout = '3s';
ALTER TABLE public.redirects DROP CONSTRAINT IF EXISTS redirects_post_id_fkey_spare_3dd8e3;
ALTER TABLE public.redirects ADD CONSTRAINT redirects_post_id_fkey_spare_3dd8e3
    FOREIGN KEY (post_id) REFERENCES public.posts(id) NOT VALID;
SET lock_timeout = '0';
ALTER TABLE public.redirects VALIDATE CONSTRAINT redirects_post_id_fkey_spare_3dd8e3;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

LOCK TABLE public.posts, public.redirects IN ACCESS EXCLUSIVE MODE;
ALTER TABLE public.redirects DROP CONSTRAINT redirects_post_id_fkey;
ALTER TABLE public.redirects RENAME CONSTRAINT redirects_post_id_fkey_spare_3dd8e3 TO
    redirects_post_id_fkey;

COMMIT;

-- file: 07_change_create_posts_uuid_unique.up.sql
-- change: create posts_uuid_unique
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique;
CREATE UNIQUE INDEX CONCURRENTLY posts_uuid_unique ON public.posts USING btree (uuid);

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_posts_uuid_unique.down.sql
-- Undoes: change: create posts_uuid_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_add_posts_uuid_unique.up.sql
-- change: add posts_uuid_unique
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts ADD CONSTRAINT posts_uuid_unique UNIQUE USING INDEX posts_uuid_unique;

COMMIT;

-- file: 08_change_add_posts_uuid_unique.down.sql
-- Undoes: change: add posts_uuid_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.posts_uuid_unique_spare_69b5f1;
CREATE UNIQUE INDEX CONCURRENTLY posts_uuid_unique_spare_69b5f1 ON public.posts USING btree (uuid);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT posts_uuid_unique;
ALTER INDEX public.posts_uuid_unique_spare_69b5f1 RENAME TO posts_uuid_unique;

COMMIT;

-- file: 09_change_create_idx_posts_author_id.up.sql
-- change: create idx_posts_author_id
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_author_id;
CREATE INDEX CONCURRENTLY idx_posts_author_id ON public.posts USING btree (author_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_create_idx_posts_author_id.down.sql
-- Undoes: change: create idx_posts_author_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_author_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_copy_created_at_of_authors.up.sql
-- change: copy created_at of authors
-- Locks: SHARE UPDATE EXCLUSIVE on public.authors, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.authors') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.authors SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC'
        WHERE created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.authors are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.authors SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.authors WHERE created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.authors (created_at_new_e878a9);

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_copy_created_at_of_authors.down.sql
-- Undoes: change: copy created_at of authors

-- Nothing to do.

-- file: 11_change_copy_created_at_and_published_at_and_updated_at_of_posts.up.sql
-- change: copy created_at and published_at and updated_at of posts
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC', published_at_new_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_new_20f1cc = updated_at AT TIME ZONE 'UTC'
        WHERE (created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_new_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_new_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET created_at_new_e878a9 = created_at AT TIME ZONE 'UTC', published_at_new_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_new_20f1cc = updated_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE (created_at_new_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_new_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_new_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (created_at_new_e878a9, published_at_new_6eed6c, updated_at_new_20f1cc);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_copy_created_at_and_published_at_and_updated_at_of_posts.down.sql
-- Undoes: change: copy created_at and published_at and updated_at of posts

-- Nothing to do.

-- file: 12_change_create_idx_posts_published_at_new_6b2dfe.up.sql
-- change: create idx_posts_published_at_new_6b2dfe
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_published_at_new_6b2dfe;
CREATE INDEX CONCURRENTLY idx_posts_published_at_new_6b2dfe ON public.posts
    USING btree (published_at_new_6eed6c DESC) WHERE ((status)::text = 'published'::text);

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_create_idx_posts_published_at_new_6b2dfe.down.sql
-- Undoes: change: create idx_posts_published_at_new_6b2dfe

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_published_at_new_6b2dfe;

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_copy_id_of_settings.up.sql
-- change: copy id of settings
-- Locks: SHARE UPDATE EXCLUSIVE on public.settings, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.settings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.settings SET id_new_a56145 = id
        WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.settings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.settings SET id_new_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.settings WHERE id_new_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.settings (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_copy_id_of_settings.down.sql
-- Undoes: change: copy id of settings

-- Nothing to do.

-- file: 14_change_create_settings_pkey_new_0aeba5.up.sql
-- change: create settings_pkey_new_0aeba5
-- Locks: SHARE UPDATE EXCLUSIVE on public.settings, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5;
CREATE UNIQUE INDEX CONCURRENTLY settings_pkey_new_0aeba5 ON public.settings
    USING btree (id_new_a56145);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_settings_pkey_new_0aeba5.down.sql
-- Undoes: change: create settings_pkey_new_0aeba5

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_copy_color_of_tags.up.sql
-- change: copy color of tags
-- Locks: SHARE UPDATE EXCLUSIVE on public.tags, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.tags') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.tags SET color_new_74284d = color
        WHERE color_new_74284d IS NULL AND (color) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.tags are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.tags SET color_new_74284d = color
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.tags WHERE color_new_74284d IS NULL AND (color) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.tags (color_new_74284d);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_copy_color_of_tags.down.sql
-- Undoes: change: copy color of tags

-- Nothing to do.

-- file: 16_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.authors, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.redirects, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.settings, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.tags, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_new_e878a9;
ALTER TABLE public.authors VALIDATE CONSTRAINT authors_created_at_not_null_new_0194aa;
ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_new_e878a9;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_created_at_not_null_new_112b8c;
ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_new_6eed6c;
ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_new_20f1cc;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_published_at_check_new_ad851c;
ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_new_a56145;
ALTER TABLE public.settings VALIDATE CONSTRAINT settings_id_not_null_new_859005;
ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_new_74284d;
ALTER TABLE public.authors VALIDATE CONSTRAINT authors_status_check;
ALTER TABLE public.posts VALIDATE CONSTRAINT fk_posts_newsletters;
ALTER TABLE public.redirects VALIDATE CONSTRAINT redirects_post_id_fkey;
ALTER TABLE public.tags VALIDATE CONSTRAINT fk_tags_tags;

COMMIT;

-- file: 16_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 17_change_settle_created_at_of_authors.up.sql
-- change: settle created_at of authors
-- Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.authors DROP CONSTRAINT created_at_same_new_e878a9;

COMMIT;

-- file: 17_change_settle_created_at_of_authors.down.sql
-- Undoes: change: settle created_at of authors

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.authors'::regclass AND conname = 'created_at_same_new_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.authors ADD CONSTRAINT created_at_same_new_e878a9 CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_new_e878a9;

RESET lock_timeout;
RESET statement_timeout;

-- file: 18_change_settle_created_at_and_published_at_and_updated_at_of_posts.up.sql
-- change: settle created_at and published_at and updated_at of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT created_at_same_new_e878a9;
ALTER TABLE public.posts DROP CONSTRAINT published_at_same_new_6eed6c;
ALTER TABLE public.posts DROP CONSTRAINT updated_at_same_new_20f1cc;

COMMIT;

-- file: 18_change_settle_created_at_and_published_at_and_updated_at_of_posts.down.sql
-- Undoes: change: settle created_at and published_at and updated_at of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'created_at_same_new_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT created_at_same_new_e878a9 CHECK (created_at_new_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_new_e878a9;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'published_at_same_new_6eed6c'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT published_at_same_new_6eed6c CHECK (published_at_new_6eed6c IS NOT DISTINCT FROM (published_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_new_6eed6c;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'updated_at_same_new_20f1cc'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_new_20f1cc CHECK (updated_at_new_20f1cc IS NOT DISTINCT FROM (updated_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_new_20f1cc;

RESET lock_timeout;
RESET statement_timeout;

-- file: 19_change_settle_id_of_settings.up.sql
-- change: settle id of settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings DROP CONSTRAINT id_same_new_a56145;

COMMIT;

-- file: 19_change_settle_id_of_settings.down.sql
-- Undoes: change: settle id of settings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.settings'::regclass AND conname = 'id_same_new_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.settings ADD CONSTRAINT id_same_new_a56145 CHECK (id_new_a56145 IS NOT DISTINCT FROM id::bigint) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_new_a56145;

RESET lock_timeout;
RESET statement_timeout;

-- file: 20_change_settle_color_of_tags.up.sql
-- change: settle color of tags
-- Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tags DROP CONSTRAINT color_same_new_74284d;

COMMIT;

-- file: 20_change_settle_color_of_tags.down.sql
-- Undoes: change: settle color of tags

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.tags'::regclass AND conname = 'color_same_new_74284d'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.tags ADD CONSTRAINT color_same_new_74284d CHECK (color_new_74284d IS NOT DISTINCT FROM (color::character varying(7))) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_new_74284d;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_swap_created_at_of_authors.up.sql
-- change: swap created_at of authors
-- Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_authors_sync_new_840942 ON public.authors;
DROP FUNCTION public.authors_sync_new_840942();
ALTER TABLE public.authors RENAME COLUMN created_at TO created_at_old_e878a9;
ALTER TABLE public.authors RENAME COLUMN created_at_new_e878a9 TO created_at;
ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null TO
    authors_created_at_not_null_old_0194aa;
ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null_new_0194aa TO
    authors_created_at_not_null;
ALTER TABLE public.authors ALTER COLUMN created_at SET DEFAULT now();
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
        WHERE a.attrelid = 'public.authors'::regclass AND a.attname = 'created_at_old_e878a9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
            'public.authors'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.authors_sync_old_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_authors_sync_old_840942 BEFORE INSERT OR UPDATE ON public.authors FOR EACH ROW
    EXECUTE FUNCTION public.authors_sync_old_840942();
ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_old_840942;
DROP VIEW public.latest_posts;
DROP VIEW public.published_posts;

COMMIT;

-- file: 21_change_swap_created_at_of_authors.down.sql
-- Undoes: change: swap created_at of authors

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.published_posts (id, title, slug, published_at) AS
 SELECT id,
    title,
    slug,
    published_at
   FROM public.posts
  WHERE ((status)::text = 'published'::text);
CREATE VIEW public.latest_posts (id, title, slug, published_at) AS
 SELECT id,
    title,
    slug,
    published_at
   FROM public.published_posts
  ORDER BY published_at DESC
 LIMIT 15;
DROP TRIGGER zz_authors_sync_old_840942 ON public.authors;
DROP FUNCTION public.authors_sync_old_840942();
ALTER TABLE public.authors ALTER COLUMN created_at DROP DEFAULT;
ALTER TABLE public.authors RENAME COLUMN created_at TO created_at_new_e878a9;
ALTER TABLE public.authors RENAME COLUMN created_at_old_e878a9 TO created_at;
ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null TO
    authors_created_at_not_null_new_0194aa;
ALTER TABLE public.authors RENAME CONSTRAINT authors_created_at_not_null_old_0194aa TO
    authors_created_at_not_null;
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
        WHERE a.attrelid = 'public.authors'::regclass AND a.attname = 'created_at_new_e878a9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
            'public.authors'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.authors_sync_new_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_authors_sync_new_840942 BEFORE INSERT OR UPDATE ON public.authors FOR EACH ROW
    EXECUTE FUNCTION public.authors_sync_new_840942();
ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_new_840942;

COMMIT;

-- file: 22_change_finish_changing_created_at_of_authors.up.sql
-- change: finish changing created_at of authors
-- Locks: ACCESS EXCLUSIVE on public.authors, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_authors_sync_old_840942 ON public.authors;
DROP FUNCTION public.authors_sync_old_840942();
ALTER TABLE public.authors DROP COLUMN created_at_old_e878a9;

COMMIT;

-- file: 22_change_finish_changing_created_at_of_authors.down.sql
-- Undoes: change: finish changing created_at of authors

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.authors'::regclass AND attname = 'created_at_old_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.authors ADD COLUMN created_at_old_e878a9 timestamp without time zone;
        CREATE FUNCTION public.authors_sync_old_840942() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_authors_sync_old_840942 BEFORE INSERT OR UPDATE ON public.authors FOR EACH ROW EXECUTE FUNCTION public.authors_sync_old_840942();
        ALTER TABLE public.authors ENABLE ALWAYS TRIGGER zz_authors_sync_old_840942;
        ALTER TABLE public.authors ADD CONSTRAINT created_at_same_old_e878a9 CHECK (created_at_old_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.authors ADD CONSTRAINT authors_created_at_not_null_old_0194aa NOT NULL created_at_old_e878a9 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.authors') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.authors SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC'
        WHERE created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.authors are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.authors SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.authors WHERE created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.authors (created_at_old_e878a9);
ALTER TABLE public.authors VALIDATE CONSTRAINT created_at_same_old_e878a9;
ALTER TABLE public.authors VALIDATE CONSTRAINT authors_created_at_not_null_old_0194aa;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.authors DROP CONSTRAINT created_at_same_old_e878a9;

COMMIT;

-- file: 23_change_swap_created_at_and_published_at_and_updated_at_of_posts.up.sql
-- change: swap created_at and published_at and updated_at of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts RENAME COLUMN created_at TO created_at_old_e878a9;
ALTER TABLE public.posts RENAME COLUMN created_at_new_e878a9 TO created_at;
ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null TO
    posts_created_at_not_null_old_112b8c;
ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null_new_112b8c TO
    posts_created_at_not_null;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'created_at_old_e878a9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN published_at TO published_at_old_6eed6c;
ALTER TABLE public.posts RENAME COLUMN published_at_new_6eed6c TO published_at;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'published_at_old_6eed6c'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'published_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN updated_at TO updated_at_old_20f1cc;
ALTER TABLE public.posts RENAME COLUMN updated_at_new_20f1cc TO updated_at;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'updated_at_old_20f1cc'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'updated_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME CONSTRAINT posts_published_at_check_new_ad851c TO
    posts_published_at_check;
ALTER INDEX public.idx_posts_published_at_new_6b2dfe RENAME TO idx_posts_published_at;
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_old_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_old_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
CREATE VIEW public.published_posts (id, title, slug, published_at) AS
 SELECT id,
    title,
    slug,
    published_at
   FROM public.posts
  WHERE ((status)::text = 'published'::text);
CREATE VIEW public.latest_posts (id, title, slug, published_at) AS
 SELECT id,
    title,
    slug,
    published_at
   FROM public.published_posts
  ORDER BY published_at DESC
 LIMIT 15;

COMMIT;

-- file: 23_change_swap_created_at_and_published_at_and_updated_at_of_posts.down.sql
-- Undoes: change: swap created_at and published_at and updated_at of posts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.latest_posts;
DROP VIEW public.published_posts;
DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts RENAME CONSTRAINT posts_published_at_check TO
    posts_published_at_check_new_ad851c;
ALTER INDEX public.idx_posts_published_at RENAME TO idx_posts_published_at_new_6b2dfe;
ALTER TABLE public.posts RENAME COLUMN created_at TO created_at_new_e878a9;
ALTER TABLE public.posts RENAME COLUMN created_at_old_e878a9 TO created_at;
ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null TO
    posts_created_at_not_null_new_112b8c;
ALTER TABLE public.posts RENAME CONSTRAINT posts_created_at_not_null_old_112b8c TO
    posts_created_at_not_null;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'created_at_new_e878a9'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'created_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN published_at TO published_at_new_6eed6c;
ALTER TABLE public.posts RENAME COLUMN published_at_old_6eed6c TO published_at;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'published_at_new_6eed6c'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'published_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN updated_at TO updated_at_new_20f1cc;
ALTER TABLE public.posts RENAME COLUMN updated_at_old_20f1cc TO updated_at;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'updated_at_new_20f1cc'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'updated_at',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_new_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_new_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_new_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;

COMMIT;

-- file: 24_change_finish_changing_created_at_and_published_at_and_updated_at_of_posts.up.sql
-- change: finish changing created_at and published_at and updated_at of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts DROP COLUMN created_at_old_e878a9;
ALTER TABLE public.posts DROP COLUMN published_at_old_6eed6c;
ALTER TABLE public.posts DROP COLUMN updated_at_old_20f1cc;

COMMIT;

-- file: 24_change_finish_changing_created_at_and_published_at_and_updated_at_of_posts.down.sql
-- Undoes: change: finish changing created_at and published_at and updated_at of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'created_at_old_e878a9'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN created_at_old_e878a9 timestamp without time zone;
        ALTER TABLE public.posts ADD COLUMN published_at_old_6eed6c timestamp without time zone;
        ALTER TABLE public.posts ADD COLUMN updated_at_old_20f1cc timestamp without time zone;
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.created_at_old_e878a9 := NEW.created_at AT TIME ZONE 'UTC';
    NEW.published_at_old_6eed6c := NEW.published_at AT TIME ZONE 'UTC';
    NEW.updated_at_old_20f1cc := NEW.updated_at AT TIME ZONE 'UTC';
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT created_at_same_old_e878a9 CHECK (created_at_old_e878a9 IS NOT DISTINCT FROM (created_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT posts_created_at_not_null_old_112b8c NOT NULL created_at_old_e878a9 NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT published_at_same_old_6eed6c CHECK (published_at_old_6eed6c IS NOT DISTINCT FROM (published_at AT TIME ZONE 'UTC')) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT updated_at_same_old_20f1cc CHECK (updated_at_old_20f1cc IS NOT DISTINCT FROM (updated_at AT TIME ZONE 'UTC')) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC', published_at_old_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_old_20f1cc = updated_at AT TIME ZONE 'UTC'
        WHERE (created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_old_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_old_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET created_at_old_e878a9 = created_at AT TIME ZONE 'UTC', published_at_old_6eed6c = published_at AT TIME ZONE 'UTC', updated_at_old_20f1cc = updated_at AT TIME ZONE 'UTC'
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE (created_at_old_e878a9 IS NULL AND (created_at AT TIME ZONE 'UTC') IS NOT NULL OR published_at_old_6eed6c IS NULL AND (published_at AT TIME ZONE 'UTC') IS NOT NULL OR updated_at_old_20f1cc IS NULL AND (updated_at AT TIME ZONE 'UTC') IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (created_at_old_e878a9, published_at_old_6eed6c, updated_at_old_20f1cc);
ALTER TABLE public.posts VALIDATE CONSTRAINT created_at_same_old_e878a9;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_created_at_not_null_old_112b8c;
ALTER TABLE public.posts VALIDATE CONSTRAINT published_at_same_old_6eed6c;
ALTER TABLE public.posts VALIDATE CONSTRAINT updated_at_same_old_20f1cc;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT created_at_same_old_e878a9;
ALTER TABLE public.posts DROP CONSTRAINT published_at_same_old_6eed6c;
ALTER TABLE public.posts DROP CONSTRAINT updated_at_same_old_20f1cc;

COMMIT;

-- file: 25_change_swap_id_of_settings.up.sql
-- change: swap id of settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_settings_sync_new_cde0fb ON public.settings;
DROP FUNCTION public.settings_sync_new_cde0fb();
ALTER TABLE public.settings DROP CONSTRAINT settings_pkey;
ALTER TABLE public.settings ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.settings RENAME COLUMN id TO id_old_a56145;
ALTER TABLE public.settings RENAME COLUMN id_new_a56145 TO id;
ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null TO
    settings_id_not_null_old_859005;
ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null_new_859005 TO
    settings_id_not_null;
ALTER TABLE public.settings ALTER COLUMN id SET DEFAULT nextval('public.settings_id_seq'::regclass);
ALTER SEQUENCE public.settings_id_seq OWNED BY public.settings.id;
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
        WHERE a.attrelid = 'public.settings'::regclass AND a.attname = 'id_old_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.settings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.settings ADD CONSTRAINT settings_pkey PRIMARY KEY
    USING INDEX settings_pkey_new_0aeba5;
CREATE FUNCTION public.settings_sync_old_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_settings_sync_old_cde0fb BEFORE INSERT OR UPDATE ON public.settings FOR EACH ROW
    EXECUTE FUNCTION public.settings_sync_old_cde0fb();
ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_old_cde0fb;

COMMIT;

-- file: 25_change_swap_id_of_settings.down.sql
-- Undoes: change: swap id of settings

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_old_0aeba5;
CREATE UNIQUE INDEX CONCURRENTLY settings_pkey_old_0aeba5 ON public.settings
    USING btree (id_old_a56145);
DROP INDEX CONCURRENTLY IF EXISTS public.settings_pkey_new_0aeba5;
CREATE UNIQUE INDEX CONCURRENTLY settings_pkey_new_0aeba5 ON public.settings USING btree (id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_settings_sync_old_cde0fb ON public.settings;
DROP FUNCTION public.settings_sync_old_cde0fb();
ALTER TABLE public.settings DROP CONSTRAINT settings_pkey;
ALTER TABLE public.settings ALTER COLUMN id DROP DEFAULT;
ALTER TABLE public.settings RENAME COLUMN id TO id_new_a56145;
ALTER TABLE public.settings RENAME COLUMN id_old_a56145 TO id;
ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null TO
    settings_id_not_null_new_859005;
ALTER TABLE public.settings RENAME CONSTRAINT settings_id_not_null_old_859005 TO
    settings_id_not_null;
ALTER TABLE public.settings ALTER COLUMN id SET DEFAULT nextval('public.settings_id_seq'::regclass);
ALTER SEQUENCE public.settings_id_seq OWNED BY public.settings.id;
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
        WHERE a.attrelid = 'public.settings'::regclass AND a.attname = 'id_new_a56145'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'id',
            'public.settings'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.settings ADD CONSTRAINT settings_pkey PRIMARY KEY
    USING INDEX settings_pkey_old_0aeba5;
CREATE FUNCTION public.settings_sync_new_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_new_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_settings_sync_new_cde0fb BEFORE INSERT OR UPDATE ON public.settings FOR EACH ROW
    EXECUTE FUNCTION public.settings_sync_new_cde0fb();
ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_new_cde0fb;

COMMIT;

-- file: 26_change_finish_changing_id_of_settings.up.sql
-- change: finish changing id of settings
-- Locks: ACCESS EXCLUSIVE on public.settings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_settings_sync_old_cde0fb ON public.settings;
DROP FUNCTION public.settings_sync_old_cde0fb();
ALTER TABLE public.settings DROP COLUMN id_old_a56145;

COMMIT;

-- file: 26_change_finish_changing_id_of_settings.down.sql
-- Undoes: change: finish changing id of settings

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.settings'::regclass AND attname = 'id_old_a56145'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.settings ADD COLUMN id_old_a56145 integer;
        CREATE FUNCTION public.settings_sync_old_cde0fb() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.id_old_a56145 := NEW.id;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_settings_sync_old_cde0fb BEFORE INSERT OR UPDATE ON public.settings FOR EACH ROW EXECUTE FUNCTION public.settings_sync_old_cde0fb();
        ALTER TABLE public.settings ENABLE ALWAYS TRIGGER zz_settings_sync_old_cde0fb;
        ALTER TABLE public.settings ADD CONSTRAINT id_same_old_a56145 CHECK (id_old_a56145 IS NOT DISTINCT FROM id::integer) NOT VALID;
        ALTER TABLE public.settings ADD CONSTRAINT settings_id_not_null_old_859005 NOT NULL id_old_a56145 NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.settings') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.settings SET id_old_a56145 = id
        WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.settings are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.settings SET id_old_a56145 = id
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.settings WHERE id_old_a56145 IS NULL AND (id) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.settings (id_old_a56145);
ALTER TABLE public.settings VALIDATE CONSTRAINT id_same_old_a56145;
ALTER TABLE public.settings VALIDATE CONSTRAINT settings_id_not_null_old_859005;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.settings DROP CONSTRAINT id_same_old_a56145;

COMMIT;

-- file: 27_change_swap_color_of_tags.up.sql
-- change: swap color of tags
-- Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_tags_sync_new_978c2f ON public.tags;
DROP FUNCTION public.tags_sync_new_978c2f();
ALTER TABLE public.tags RENAME COLUMN color TO color_old_74284d;
ALTER TABLE public.tags RENAME COLUMN color_new_74284d TO color;
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
        WHERE a.attrelid = 'public.tags'::regclass AND a.attname = 'color_old_74284d'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'color',
            'public.tags'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.tags_sync_old_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_old_74284d := NEW.color;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_tags_sync_old_978c2f BEFORE INSERT OR UPDATE ON public.tags FOR EACH ROW EXECUTE
    FUNCTION public.tags_sync_old_978c2f();
ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_old_978c2f;

COMMIT;

-- file: 27_change_swap_color_of_tags.down.sql
-- Undoes: change: swap color of tags

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_tags_sync_old_978c2f ON public.tags;
DROP FUNCTION public.tags_sync_old_978c2f();
ALTER TABLE public.tags RENAME COLUMN color TO color_new_74284d;
ALTER TABLE public.tags RENAME COLUMN color_old_74284d TO color;
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
        WHERE a.attrelid = 'public.tags'::regclass AND a.attname = 'color_new_74284d'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'color',
            'public.tags'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
CREATE FUNCTION public.tags_sync_new_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_new_74284d := NEW.color;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_tags_sync_new_978c2f BEFORE INSERT OR UPDATE ON public.tags FOR EACH ROW EXECUTE
    FUNCTION public.tags_sync_new_978c2f();
ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_new_978c2f;

COMMIT;

-- file: 28_change_finish_changing_color_of_tags.up.sql
-- change: finish changing color of tags
-- Locks: ACCESS EXCLUSIVE on public.tags, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_tags_sync_old_978c2f ON public.tags;
DROP FUNCTION public.tags_sync_old_978c2f();
ALTER TABLE public.tags DROP COLUMN color_old_74284d;

COMMIT;

-- file: 28_change_finish_changing_color_of_tags.down.sql
-- Undoes: change: finish changing color of tags

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.tags'::regclass AND attname = 'color_old_74284d'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.tags ADD COLUMN color_old_74284d character(6);
        CREATE FUNCTION public.tags_sync_old_978c2f() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.color_old_74284d := NEW.color;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_tags_sync_old_978c2f BEFORE INSERT OR UPDATE ON public.tags FOR EACH ROW EXECUTE FUNCTION public.tags_sync_old_978c2f();
        ALTER TABLE public.tags ENABLE ALWAYS TRIGGER zz_tags_sync_old_978c2f;
        ALTER TABLE public.tags ADD CONSTRAINT color_same_old_74284d CHECK (color_old_74284d IS NOT DISTINCT FROM color::character(6)) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.tags') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.tags SET color_old_74284d = color
        WHERE color_old_74284d IS NULL AND (color) IS NOT NULL
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.tags are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.tags SET color_old_74284d = color
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.tags WHERE color_old_74284d IS NULL AND (color) IS NOT NULL LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.tags (color_old_74284d);
ALTER TABLE public.tags VALIDATE CONSTRAINT color_same_old_74284d;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.tags DROP CONSTRAINT color_same_old_74284d;

COMMIT;
