-- needs no rows from: SELECT ctid FROM public.people WHERE NOT ((length(bio) <= 1000))
-- needs no rows from: SELECT ctid FROM public.post_likes WHERE NOT ((score = ANY (ARRAY['-1'::integer, 1])))
-- needs no rows from: SELECT ctid FROM public.posts WHERE NOT ((url ~~ 'http%'::text))

-- file: 01_change_extend_type_listing_type.up.sql
-- change: extend type listing_type
-- Way back: loses no rows, but writes every column of public.listing_type again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.listing_type ADD VALUE 'moderator_view';

COMMIT;

-- file: 01_change_extend_type_listing_type.down.sql
-- Undoes: change: extend type listing_type
-- Way back: loses no rows, but writes every column of public.listing_type again and fails while
--     rows hold a new label; to keep it: update such rows first

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TYPE public.listing_type RENAME TO listing_type_old_d8eca9;
CREATE TYPE public.listing_type AS ENUM ('all', 'local', 'subscribed');
ALTER TABLE public.local_users ALTER COLUMN default_listing_type DROP DEFAULT;
ALTER TABLE public.local_users ALTER COLUMN default_listing_type TYPE public.listing_type
    USING default_listing_type::text::public.listing_type;
ALTER TABLE public.local_users ALTER COLUMN default_listing_type SET
    DEFAULT 'local'::public.listing_type;
DROP TYPE public.listing_type_old_d8eca9;

COMMIT;

-- file: 02_change_create_table_post_aggregates.up.sql
-- change: create table post_aggregates
-- Locks: ACCESS EXCLUSIVE on public.local_users, catalog change only
-- Way back: loses the rows of public.post_aggregates; the values of
--     public.local_users.default_sort_type; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.post_view;
CREATE TYPE public.sort_type AS ENUM ('hot', 'new', 'top');
CREATE TABLE public.post_aggregates (
    post_id integer NOT NULL,
    comments bigint DEFAULT 0 NOT NULL,
    upvotes bigint DEFAULT 0 NOT NULL,
    downvotes bigint DEFAULT 0 NOT NULL,
    hot_rank double precision DEFAULT 0.1728 NOT NULL,
    CONSTRAINT post_aggregates_pkey PRIMARY KEY (post_id)
);
CREATE INDEX idx_post_aggregates_hot_rank ON public.post_aggregates USING btree (hot_rank DESC);
ALTER INDEX public.idx_posts_community RENAME TO idx_posts_community_old_e4e1a1;
CREATE OR REPLACE FUNCTION public.post_aggregates_post()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO post_aggregates (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$function$;
ALTER TABLE public.local_users ADD COLUMN default_sort_type public.sort_type
    DEFAULT 'hot'::public.sort_type NOT NULL;

COMMIT;

-- file: 02_change_create_table_post_aggregates.down.sql
-- Undoes: change: create table post_aggregates
-- Way back: loses the rows of public.post_aggregates; the values of
--     public.local_users.default_sort_type; to keep it: dump the table before downgrading; copy the
--     column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.local_users DROP COLUMN default_sort_type;
DROP FUNCTION public.post_aggregates_post();
ALTER INDEX public.idx_posts_community_old_e4e1a1 RENAME TO idx_posts_community;
DROP INDEX public.idx_post_aggregates_hot_rank;
DROP TABLE public.post_aggregates;
DROP TYPE public.sort_type;
CREATE VIEW public.post_view (id, name, score, community, creator) AS
 SELECT p.id,
    p.name,
    p.score,
    c.name AS community,
    u.name AS creator
   FROM ((public.posts p
     JOIN public.communities c ON ((c.id = p.community_id)))
     JOIN public.people u ON ((u.id = p.creator_id)))
  WHERE (NOT p.removed);

COMMIT;

-- file: 03_change_alter_people.up.sql
-- change: alter people
-- Locks: ACCESS EXCLUSIVE on public.people, catalog change only
-- Way back: loses the values of public.people.bot; the values of public.people.bio; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people ADD COLUMN bot boolean DEFAULT false NOT NULL;
ALTER TABLE public.people ADD COLUMN bio text;
ALTER TABLE public.people ADD CONSTRAINT people_bio_check CHECK ((length(bio) <= 1000)) NOT VALID;

COMMIT;

-- file: 03_change_alter_people.down.sql
-- Undoes: change: alter people
-- Way back: loses the values of public.people.bot; the values of public.people.bio; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.people DROP CONSTRAINT people_bio_check;
ALTER TABLE public.people DROP COLUMN bio;
ALTER TABLE public.people DROP COLUMN bot;

COMMIT;

-- file: 04_change_alter_posts.up.sql
-- change: alter posts
-- Locks: ACCESS EXCLUSIVE on public.posts, catalog change only
-- Way back: loses the values of public.posts.deleted; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.posts ALTER COLUMN name TYPE character varying(300);
ALTER TABLE public.posts ADD COLUMN deleted boolean DEFAULT false NOT NULL;
CREATE VIEW public.post_view (id, name, score, community, creator, hot_rank) AS
 SELECT p.id,
    p.name,
    p.score,
    c.name AS community,
    u.name AS creator,
    a.hot_rank
   FROM (((public.posts p
     JOIN public.communities c ON ((c.id = p.community_id)))
     JOIN public.people u ON ((u.id = p.creator_id)))
     LEFT JOIN public.post_aggregates a ON ((a.post_id = p.id)))
  WHERE ((NOT p.removed) AND (NOT p.deleted));
ALTER TABLE public.post_aggregates ADD CONSTRAINT fk_post_aggregates_posts FOREIGN KEY (post_id)
    REFERENCES public.posts(id) ON DELETE CASCADE NOT VALID;
ALTER TABLE public.posts ADD CONSTRAINT posts_url_check CHECK ((url ~~ 'http%'::text)) NOT VALID;
CREATE TRIGGER post_aggregates_post AFTER INSERT ON public.posts FOR EACH ROW EXECUTE FUNCTION
    public.post_aggregates_post();

COMMIT;

-- file: 04_change_alter_posts.down.sql
-- Undoes: change: alter posts
-- Way back: loses the values of public.posts.deleted; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER post_aggregates_post ON public.posts;
ALTER TABLE public.posts DROP CONSTRAINT posts_url_check;
ALTER TABLE public.post_aggregates DROP CONSTRAINT fk_post_aggregates_posts;
DROP VIEW public.post_view;
ALTER TABLE public.posts DROP COLUMN deleted;
ALTER TABLE public.posts ALTER COLUMN name TYPE character varying(200)
    USING name::character varying(200);

COMMIT;

-- file: 05_change_add_post_likes_score_check.up.sql
-- change: add post_likes_score_check
-- Locks: ACCESS EXCLUSIVE on public.post_likes, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.post_likes ADD CONSTRAINT post_likes_score_check
    CHECK ((score = ANY (ARRAY['-1'::integer, 1]))) NOT VALID;

COMMIT;

-- file: 05_change_add_post_likes_score_check.down.sql
-- Undoes: change: add post_likes_score_check

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.post_likes DROP CONSTRAINT post_likes_score_check;

COMMIT;

-- file: 06_change_create_idx_posts_community.up.sql
-- change: create idx_posts_community
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community;
CREATE INDEX CONCURRENTLY idx_posts_community ON public.posts
    USING btree (community_id, published DESC) WHERE ((NOT removed) AND (NOT deleted));

RESET lock_timeout;
RESET statement_timeout;

-- file: 06_change_create_idx_posts_community.down.sql
-- Undoes: change: create idx_posts_community

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_idx_posts_community_old_e4e1a1.up.sql
-- change: drop idx_posts_community_old_e4e1a1
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, catalog change only

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community_old_e4e1a1;

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_drop_idx_posts_community_old_e4e1a1.down.sql
-- Undoes: change: drop idx_posts_community_old_e4e1a1

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_posts_community_old_e4e1a1;
CREATE INDEX CONCURRENTLY idx_posts_community_old_e4e1a1 ON public.posts USING btree (community_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on public.people, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.post_likes, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on public.posts, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.people VALIDATE CONSTRAINT people_bio_check;
ALTER TABLE public.post_aggregates VALIDATE CONSTRAINT fk_post_aggregates_posts;
ALTER TABLE public.post_likes VALIDATE CONSTRAINT post_likes_score_check;
ALTER TABLE public.posts VALIDATE CONSTRAINT posts_url_check;

COMMIT;

-- file: 08_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
