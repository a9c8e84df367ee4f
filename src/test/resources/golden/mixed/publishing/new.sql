CREATE TABLE authors (id bigserial PRIMARY KEY, name varchar(191) NOT NULL, slug varchar(191) NOT NULL UNIQUE, email varchar(191) NOT NULL UNIQUE, bio text, cover_image text, status varchar(50) DEFAULT 'active' NOT NULL CONSTRAINT authors_status_check CHECK (status IN ('active', 'inactive', 'locked')), created_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE newsletters (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, name text NOT NULL CONSTRAINT newsletters_name_unique UNIQUE, sender_email text,
    sort_order integer DEFAULT 0 NOT NULL, created_at timestamptz DEFAULT now() NOT NULL
);
CREATE TABLE members (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY, email text NOT NULL, name text, status text DEFAULT 'free' NOT NULL, enabled boolean DEFAULT true NOT NULL,
    geolocation jsonb, created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT members_email_unique UNIQUE (email),
    CONSTRAINT members_status_check CHECK (status IN ('free', 'paid', 'comped'))
);
CREATE TABLE members_newsletters (
    member_id uuid CONSTRAINT fk_members_newsletters_members REFERENCES members ON DELETE CASCADE,
    newsletter_id uuid CONSTRAINT fk_members_newsletters_newsletters REFERENCES newsletters ON DELETE CASCADE,
    PRIMARY KEY (member_id, newsletter_id)
);
CREATE INDEX idx_members_newsletters_newsletter_id ON members_newsletters (newsletter_id);
CREATE TABLE posts (
    id bigserial PRIMARY KEY, uuid uuid NOT NULL, title varchar(2000) NOT NULL, slug varchar(191) NOT NULL UNIQUE, html text, plaintext text,
    featured boolean DEFAULT false NOT NULL, status varchar(50) DEFAULT 'draft' NOT NULL, visibility varchar(50) DEFAULT 'public' NOT NULL,
    author_id bigint NOT NULL REFERENCES authors, published_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz,
    newsletter_id uuid CONSTRAINT fk_posts_newsletters REFERENCES newsletters ON DELETE SET NULL,
    email_only boolean DEFAULT false NOT NULL,
    CONSTRAINT posts_uuid_unique UNIQUE (uuid),
    CONSTRAINT posts_published_at_check CHECK (status <> 'published' OR published_at IS NOT NULL)
);
CREATE INDEX idx_posts_author_id ON posts (author_id);
CREATE INDEX idx_posts_published_at ON posts (published_at DESC) WHERE status = 'published';
CREATE TABLE tags (id bigserial PRIMARY KEY, name varchar(191) NOT NULL, slug varchar(191) NOT NULL UNIQUE, parent_id bigint CONSTRAINT fk_tags_tags REFERENCES tags ON DELETE SET NULL, color varchar(7));
CREATE TABLE posts_tags (post_id bigint NOT NULL REFERENCES posts, tag_id bigint NOT NULL REFERENCES tags, sort_order integer DEFAULT 0 NOT NULL, PRIMARY KEY (post_id, tag_id));
CREATE TABLE settings (id bigserial PRIMARY KEY, key varchar(191) NOT NULL UNIQUE, value text, type varchar(50) NOT NULL, flags text);
CREATE TABLE redirects (id serial PRIMARY KEY, from_path varchar(191) NOT NULL, post_id bigint CONSTRAINT redirects_post_id_fkey REFERENCES posts ON DELETE SET NULL);
CREATE INDEX redirects_from ON redirects (from_path);

CREATE VIEW published_posts AS SELECT id, title, slug, published_at FROM posts WHERE status = 'published';
CREATE VIEW latest_posts AS SELECT * FROM published_posts ORDER BY published_at DESC LIMIT 15;
