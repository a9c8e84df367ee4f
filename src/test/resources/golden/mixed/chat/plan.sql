-- concern: column:public.posts.message, column:public.posts.props get their new type beside live traffic, since the size of public.posts is unknown, which counts as large: until the last step both the old and the new type refuse what does not fit them, and each batch updates rows, which fires triggers
-- needs no rows from: SELECT ctid FROM public.posts WHERE NOT pg_input_is_valid(props::text, 'jsonb')
-- needs no rows from: SELECT ctid FROM public.posts WHERE ispinned IS NULL

-- file: 01_change_extend_type_channel_type.up.sql
-- change: extend type channel_type
-- Way back: loses no rows, but writes every column of public.channel_type again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.channel_type ADD VALUE 'G';

COMMIT;

-- file: 01_change_extend_type_channel_type.down.sql
-- Undoes: change: extend type channel_type
-- Way back: loses no rows, but writes every column of public.channel_type again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.channel_type RENAME TO channel_type_old_da560a;
CREATE TYPE public.channel_type AS ENUM ('O', 'P', 'D');
ALTER TABLE public.channels ALTER COLUMN type TYPE public.channel_type
    USING type::text::public.channel_type;
DROP TYPE public.channel_type_old_da560a;

COMMIT;

-- file: 02_change_create_table_reactions_and_more.up.sql
-- change: create table reactions and more
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
-- Way back: loses the rows of public.reactions; the rows of public.threads; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.reactions (
    userid character varying(26) NOT NULL,
    postid character varying(26) NOT NULL,
    emojiname character varying(64) NOT NULL,
    createat bigint,
    deleteat bigint DEFAULT 0 NOT NULL,
    CONSTRAINT reactions_pkey PRIMARY KEY (postid, userid, emojiname)
);
CREATE TABLE public.threads (
    postid character varying(26) NOT NULL,
    channelid character varying(26),
    replycount bigint,
    lastreplyat bigint,
    participants jsonb,
    CONSTRAINT threads_pkey PRIMARY KEY (postid)
);
ALTER INDEX public.idx_posts_channelid RENAME TO idx_posts_channelid_old_86aa65;
CREATE INDEX idx_threads_channelid_lastreplyat ON public.threads
    USING btree (channelid, lastreplyat);
ALTER TABLE public.posts ADD COLUMN message_new_ab530a character varying(65535);
ALTER TABLE public.posts ADD COLUMN props_new_b26480 jsonb;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_new_ab530a := NEW.message;
    NEW.props_new_b26480 := NEW.props::jsonb;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;
ALTER TABLE public.posts ADD CONSTRAINT message_same_new_ab530a
    CHECK (message_new_ab530a IS NOT DISTINCT FROM (message::character varying(65535))) NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT props_same_new_b26480
    CHECK (props_new_b26480 IS NOT DISTINCT FROM props::jsonb) NOT VALID;
ALTER TABLE public.posts ALTER COLUMN fileids TYPE character varying(300);
ALTER TABLE public.posts ALTER COLUMN ispinned SET DEFAULT false;

COMMIT;

-- file: 02_change_create_table_reactions_and_more.down.sql
-- Undoes: change: create table reactions and more
-- Way back: loses the rows of public.reactions; the rows of public.threads; to keep it: dump the
--     table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts ALTER COLUMN ispinned DROP DEFAULT;
ALTER TABLE public.posts ALTER COLUMN fileids TYPE character varying(150)
    USING fileids::character varying(150);
DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts DROP COLUMN message_new_ab530a;
ALTER TABLE public.posts DROP COLUMN props_new_b26480;
DROP INDEX public.idx_threads_channelid_lastreplyat;
ALTER INDEX public.idx_posts_channelid_old_86aa65 RENAME TO idx_posts_channelid;
DROP TABLE public.threads;
DROP TABLE public.reactions;

COMMIT;

-- file: 03_change_alter_channelmembers.up.sql
-- change: alter channelmembers
-- Locks: ACCESS EXCLUSIVE on public.channelmembers, catalog change only
-- Way back: loses the values of public.channelmembers.mentioncountroot; the values of
--     public.channelmembers.schemeuser; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.channelmembers ADD COLUMN mentioncountroot bigint DEFAULT 0;
ALTER TABLE public.channelmembers ADD COLUMN schemeuser boolean;

COMMIT;

-- file: 03_change_alter_channelmembers.down.sql
-- Undoes: change: alter channelmembers
-- Way back: loses the values of public.channelmembers.mentioncountroot; the values of
--     public.channelmembers.schemeuser; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.channelmembers DROP COLUMN schemeuser;
ALTER TABLE public.channelmembers DROP COLUMN mentioncountroot;

COMMIT;

-- file: 04_change_alter_channels.up.sql
-- change: alter channels
-- Locks: ACCESS EXCLUSIVE on public.channels, catalog change only
-- Way back: loses the values of public.channels.shared; the values of
--     public.channels.totalmsgcountroot; the values of public.channels.lastrootpostat; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.channels ADD COLUMN shared boolean;
ALTER TABLE public.channels ADD COLUMN totalmsgcountroot bigint;
ALTER TABLE public.channels ADD COLUMN lastrootpostat bigint DEFAULT 0;

COMMIT;

-- file: 04_change_alter_channels.down.sql
-- Undoes: change: alter channels
-- Way back: loses the values of public.channels.shared; the values of
--     public.channels.totalmsgcountroot; the values of public.channels.lastrootpostat; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.channels DROP COLUMN lastrootpostat;
ALTER TABLE public.channels DROP COLUMN totalmsgcountroot;
ALTER TABLE public.channels DROP COLUMN shared;

COMMIT;

-- file: 05_change_alter_teams.up.sql
-- change: alter teams
-- Locks: ACCESS EXCLUSIVE on public.teams, catalog change only
-- Way back: loses the values of public.teams.allowopeninvite; the values of
--     public.teams.lastteamiconupdate; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.teams ADD COLUMN allowopeninvite boolean;
ALTER TABLE public.teams ADD COLUMN lastteamiconupdate bigint DEFAULT 0;

COMMIT;

-- file: 05_change_alter_teams.down.sql
-- Undoes: change: alter teams
-- Way back: loses the values of public.teams.allowopeninvite; the values of
--     public.teams.lastteamiconupdate; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.teams DROP COLUMN lastteamiconupdate;
ALTER TABLE public.teams DROP COLUMN allowopeninvite;

COMMIT;

-- file: 06_change_alter_users.up.sql
-- change: alter users
-- Locks: ACCESS EXCLUSIVE on public.users, catalog change only
-- Way back: loses the values of public.users.timezone; the values of public.users.mfaactive; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users ALTER COLUMN locale DROP DEFAULT;
ALTER TABLE public.users ALTER COLUMN locale TYPE character varying(16);
ALTER TABLE public.users ALTER COLUMN locale SET DEFAULT 'en'::character varying;
ALTER TABLE public.users ADD COLUMN timezone jsonb DEFAULT '{"useAutomaticTimezone": "true"}'::jsonb;
ALTER TABLE public.users ADD COLUMN mfaactive boolean DEFAULT false NOT NULL;

COMMIT;

-- file: 06_change_alter_users.down.sql
-- Undoes: change: alter users
-- Way back: loses the values of public.users.timezone; the values of public.users.mfaactive; to
--     keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.users DROP COLUMN mfaactive;
ALTER TABLE public.users DROP COLUMN timezone;
ALTER TABLE public.users ALTER COLUMN locale DROP DEFAULT;
ALTER TABLE public.users ALTER COLUMN locale TYPE character varying(5)
    USING locale::character varying(5);
ALTER TABLE public.users ALTER COLUMN locale SET DEFAULT 'en'::character varying;

COMMIT;

-- file: 07_change_create_idx_channelmembers_userid_channelid_lastviewedat.up.sql
-- change: create idx_channelmembers_userid_channelid_lastviewedat
-- Locks: SHARE UPDATE EXCLUSIVE on public.channelmembers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_channelmembers_userid_channelid_lastviewedat;
CREATE INDEX CONCURRENTLY idx_channelmembers_userid_channelid_lastviewedat ON public.channelmembers
    USING btree (userid, channelid, lastviewedat);

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_idx_channelmembers_userid_channelid_lastviewedat.down.sql
-- Undoes: change: create idx_channelmembers_userid_channelid_lastviewedat

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_channelmembers_userid_channelid_lastviewedat;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_create_idx_posts_channelid.up.sql
-- change: create idx_posts_channelid
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid;
CREATE INDEX CONCURRENTLY idx_posts_channelid ON public.posts
    USING btree (channelid, deleteat, createat DESC);

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_create_idx_posts_channelid.down.sql
-- Undoes: change: create idx_posts_channelid

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_drop_idx_posts_channelid_old_86aa65.up.sql
-- change: drop idx_posts_channelid_old_86aa65
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid_old_86aa65;

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_drop_idx_posts_channelid_old_86aa65.down.sql
-- Undoes: change: drop idx_posts_channelid_old_86aa65

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_channelid_old_86aa65;
CREATE INDEX CONCURRENTLY idx_posts_channelid_old_86aa65 ON public.posts USING hash (channelid);

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_alter_posts.up.sql
-- change: alter posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
-- Way back: loses the values of public.posts.hasreactions; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts SET (autovacuum_vacuum_scale_factor=0.1,
    autovacuum_analyze_scale_factor=0.05);
ALTER TABLE public.posts ADD CONSTRAINT posts_ispinned_not_null NOT NULL ispinned NOT VALID;
ALTER TABLE public.posts ADD COLUMN hasreactions boolean;

COMMIT;

-- file: 10_change_alter_posts.down.sql
-- Undoes: change: alter posts
-- Way back: loses the values of public.posts.hasreactions; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP COLUMN hasreactions;
ALTER TABLE public.posts ALTER COLUMN ispinned DROP NOT NULL;
ALTER TABLE public.posts RESET (autovacuum_vacuum_scale_factor, autovacuum_analyze_scale_factor);

COMMIT;

-- file: 11_change_create_idx_posts_rootid.up.sql
-- change: create idx_posts_rootid
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_rootid;
CREATE INDEX CONCURRENTLY idx_posts_rootid ON public.posts USING btree (rootid, deleteat)
    WHERE ((rootid)::text <> ''::text);

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_create_idx_posts_rootid.down.sql
-- Undoes: change: create idx_posts_rootid

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_rootid;

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_create_idx_teams_schemeid.up.sql
-- change: create idx_teams_schemeid
-- Locks: SHARE UPDATE EXCLUSIVE on public.teams, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_teams_schemeid;
CREATE INDEX CONCURRENTLY idx_teams_schemeid ON public.teams USING btree (schemeid);

RESET lock_timeout;
RESET statement_timeout;

-- file: 12_change_create_idx_teams_schemeid.down.sql
-- Undoes: change: create idx_teams_schemeid

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_teams_schemeid;

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_idx_users_all_txt.up.sql
-- change: create idx_users_all_txt
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_all_txt;
CREATE INDEX CONCURRENTLY idx_users_all_txt ON public.users
    USING gin (to_tsvector('english'::regconfig, (((username)::text || ' '::text) ||
    (nickname)::text)));

RESET lock_timeout;
RESET statement_timeout;

-- file: 13_change_create_idx_users_all_txt.down.sql
-- Undoes: change: create idx_users_all_txt

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_all_txt;

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_users_username_lower_textpattern.up.sql
-- change: create idx_users_username_lower_textpattern
-- Locks: SHARE UPDATE EXCLUSIVE on public.users, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_username_lower_textpattern;
CREATE INDEX CONCURRENTLY idx_users_username_lower_textpattern ON public.users
    USING btree (lower((username)::text) text_pattern_ops);

RESET lock_timeout;
RESET statement_timeout;

-- file: 14_change_create_idx_users_username_lower_textpattern.down.sql
-- Undoes: change: create idx_users_username_lower_textpattern

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_users_username_lower_textpattern;

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_copy_message_and_props_of_posts.up.sql
-- change: copy message and props of posts
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, updates rows in batches

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET message_new_ab530a = message, props_new_b26480 = props::jsonb
        WHERE (message_new_ab530a IS NULL AND (message) IS NOT NULL OR props_new_b26480 IS NULL AND (props::jsonb) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET message_new_ab530a = message, props_new_b26480 = props::jsonb
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE (message_new_ab530a IS NULL AND (message) IS NOT NULL OR props_new_b26480 IS NULL AND (props::jsonb) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (message_new_ab530a, props_new_b26480);

RESET lock_timeout;
RESET statement_timeout;

-- file: 15_change_copy_message_and_props_of_posts.down.sql
-- Undoes: change: copy message and props of posts

-- Nothing to do.

-- file: 16_change_create_idx_posts_message_txt_new_a9ae54.up.sql
-- change: create idx_posts_message_txt_new_a9ae54
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_new_a9ae54;
CREATE INDEX CONCURRENTLY idx_posts_message_txt_new_a9ae54 ON public.posts
    USING gin (to_tsvector('english'::regconfig, (message_new_ab530a)::text));

RESET lock_timeout;
RESET statement_timeout;

-- file: 16_change_create_idx_posts_message_txt_new_a9ae54.down.sql
-- Undoes: change: create idx_posts_message_txt_new_a9ae54

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_new_a9ae54;

RESET lock_timeout;
RESET statement_timeout;

-- file: 17_change_create_materialized_view_poststats.up.sql
-- change: create materialized view poststats

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

CREATE MATERIALIZED VIEW public.poststats (userid, day, numposts, lastpostdate) AS
 SELECT userid,
    ((to_timestamp(((createat / 1000))::double precision) AT TIME ZONE 'UTC'::text))::date AS day,
    count(*) AS numposts,
    max(createat) AS lastpostdate
   FROM public.posts
  GROUP BY userid, (((to_timestamp(((createat / 1000))::double precision) AT TIME ZONE
      'UTC'::text))::date)
  WITH DATA;

COMMIT;

-- file: 17_change_create_materialized_view_poststats.down.sql
-- Undoes: change: create materialized view poststats

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

DROP MATERIALIZED VIEW public.poststats;

COMMIT;

-- file: 18_change_create_idx_poststats_userid_day.up.sql
-- change: create idx_poststats_userid_day

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE UNIQUE INDEX idx_poststats_userid_day ON public.poststats USING btree (userid, day);

COMMIT;

-- file: 18_change_create_idx_poststats_userid_day.down.sql
-- Undoes: change: create idx_poststats_userid_day

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP INDEX public.idx_poststats_userid_day;

COMMIT;

-- file: 19_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_new_ab530a;
ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_new_b26480;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_ispinned_not_null;

COMMIT;

-- file: 19_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.

-- file: 20_change_settle_message_and_props_of_posts.up.sql
-- change: settle message and props of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT message_same_new_ab530a;
ALTER TABLE public.posts DROP CONSTRAINT props_same_new_b26480;

COMMIT;

-- file: 20_change_settle_message_and_props_of_posts.down.sql
-- Undoes: change: settle message and props of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'message_same_new_ab530a'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT message_same_new_ab530a CHECK (message_new_ab530a IS NOT DISTINCT FROM (message::character varying(65535))) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_new_ab530a;
DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_constraint WHERE conrelid = 'public.posts'::regclass AND conname = 'props_same_new_b26480'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD CONSTRAINT props_same_new_b26480 CHECK (props_new_b26480 IS NOT DISTINCT FROM props::jsonb) NOT VALID;
    END IF;
END
$once$;
ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_new_b26480;

RESET lock_timeout;
RESET statement_timeout;

-- file: 21_change_swap_message_and_props_of_posts.up.sql
-- change: swap message and props of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_new_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_new_a44f1b();
ALTER INDEX public.idx_posts_message_txt RENAME TO idx_posts_message_txt_old_a9ae54;
ALTER TABLE public.posts RENAME COLUMN message TO message_old_ab530a;
ALTER TABLE public.posts RENAME COLUMN message_new_ab530a TO message;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'message_old_ab530a'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'message',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN props TO props_old_b26480;
ALTER TABLE public.posts RENAME COLUMN props_new_b26480 TO props;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'props_old_b26480'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'props',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.idx_posts_message_txt_new_a9ae54 RENAME TO idx_posts_message_txt;
CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_old_ab530a := NEW.message;
    NEW.props_old_b26480 := NEW.props;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;

COMMIT;

-- file: 21_change_swap_message_and_props_of_posts.down.sql
-- Undoes: change: swap message and props of posts

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER INDEX public.idx_posts_message_txt RENAME TO idx_posts_message_txt_new_a9ae54;
ALTER TABLE public.posts RENAME COLUMN message TO message_new_ab530a;
ALTER TABLE public.posts RENAME COLUMN message_old_ab530a TO message;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'message_new_ab530a'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'message',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER TABLE public.posts RENAME COLUMN props TO props_new_b26480;
ALTER TABLE public.posts RENAME COLUMN props_old_b26480 TO props;
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
        WHERE a.attrelid = 'public.posts'::regclass AND a.attname = 'props_new_b26480'
    LOOP
        EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, 'props',
            'public.posts'::regclass, given.grantee, given.further);
    END LOOP;
END
$grants$;
ALTER INDEX public.idx_posts_message_txt_old_a9ae54 RENAME TO idx_posts_message_txt;
CREATE FUNCTION public.posts_sync_new_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_new_ab530a := NEW.message;
    NEW.props_new_b26480 := NEW.props::jsonb;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_posts_sync_new_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE
    FUNCTION public.posts_sync_new_a44f1b();
ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_new_a44f1b;

COMMIT;

-- file: 22_change_finish_changing_message_and_props_of_posts.up.sql
-- change: finish changing message and props of posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER zz_posts_sync_old_a44f1b ON public.posts;
DROP FUNCTION public.posts_sync_old_a44f1b();
ALTER TABLE public.posts DROP COLUMN message_old_ab530a;
ALTER TABLE public.posts DROP COLUMN props_old_b26480;

COMMIT;

-- file: 22_change_finish_changing_message_and_props_of_posts.down.sql
-- Undoes: change: finish changing message and props of posts

SET lock_timeout = '0';
SET statement_timeout = '0';

DO $once$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = 'public.posts'::regclass AND attname = 'message_old_ab530a'
    ) THEN
        PERFORM set_config('lock_timeout', '3s', true);
        ALTER TABLE public.posts ADD COLUMN message_old_ab530a character varying(4000);
        ALTER TABLE public.posts ADD COLUMN props_old_b26480 character varying(8000);
        CREATE FUNCTION public.posts_sync_old_a44f1b() RETURNS trigger LANGUAGE plpgsql AS $sync$
BEGIN
    NEW.message_old_ab530a := NEW.message;
    NEW.props_old_b26480 := NEW.props;
    RETURN NEW;
END
$sync$;
        CREATE TRIGGER zz_posts_sync_old_a44f1b BEFORE INSERT OR UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.posts_sync_old_a44f1b();
        ALTER TABLE public.posts ENABLE ALWAYS TRIGGER zz_posts_sync_old_a44f1b;
        ALTER TABLE public.posts ADD CONSTRAINT message_same_old_ab530a CHECK (message_old_ab530a IS NOT DISTINCT FROM (message::character varying(4000))) NOT VALID;
        ALTER TABLE public.posts ADD CONSTRAINT props_same_old_b26480 CHECK (props_old_b26480 IS NOT DISTINCT FROM (props::character varying(8000))) NOT VALID;
    END IF;
END
$once$;
DO $backfill$
DECLARE
    last bigint := pg_relation_size('public.posts') / current_setting('block_size')::bigint;
    page bigint := 0;
BEGIN
    WHILE page <= last LOOP
        UPDATE public.posts SET message_old_ab530a = message, props_old_b26480 = props
        WHERE (message_old_ab530a IS NULL AND (message) IS NOT NULL OR props_old_b26480 IS NULL AND (props) IS NOT NULL)
          AND ctid >= format('(%s,0)', page)::tid
          AND ctid < format('(%s,0)', page + 500)::tid;
        COMMIT;
        page := page + 500;
        IF page % 10000 = 0 THEN
            RAISE NOTICE '% of % pages of public.posts are done', page, last + 1;
        END IF;
    END LOOP;
    LOOP
        UPDATE public.posts SET message_old_ab530a = message, props_old_b26480 = props
        WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM public.posts WHERE (message_old_ab530a IS NULL AND (message) IS NOT NULL OR props_old_b26480 IS NULL AND (props) IS NOT NULL) LIMIT 5000
        ));
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END
$backfill$;
ANALYZE public.posts (message_old_ab530a, props_old_b26480);
DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_message_txt_old_a9ae54;
CREATE INDEX CONCURRENTLY idx_posts_message_txt_old_a9ae54 ON public.posts
    USING gin (to_tsvector('english'::regconfig, (message_old_ab530a)::text));
ALTER TABLE public.posts VALIDATE CONSTRAINT message_same_old_ab530a;
ALTER TABLE public.posts VALIDATE CONSTRAINT props_same_old_b26480;

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts DROP CONSTRAINT message_same_old_ab530a;
ALTER TABLE public.posts DROP CONSTRAINT props_same_old_b26480;

COMMIT;
