-- A blog: members and newsletters arrive, settings change their type of id, a composite key gets an
-- order, timestamps become timestamptz, and old tables that nobody approved to drop stay.
CREATE TABLE authors (id bigserial PRIMARY KEY, name varchar(191) NOT NULL, slug varchar(191) NOT NULL UNIQUE, email varchar(191) NOT NULL UNIQUE, bio text, status varchar(50) DEFAULT 'active' NOT NULL, created_at timestamp NOT NULL);
CREATE TABLE posts (
    id bigserial PRIMARY KEY, uuid uuid NOT NULL, title varchar(2000) NOT NULL, slug varchar(191) NOT NULL UNIQUE, html text, plaintext text,
    featured boolean DEFAULT false NOT NULL, status varchar(50) DEFAULT 'draft' NOT NULL, visibility varchar(50) DEFAULT 'public' NOT NULL,
    author_id bigint NOT NULL REFERENCES authors, published_at timestamp, created_at timestamp NOT NULL, updated_at timestamp
);
CREATE TABLE tags (id bigserial PRIMARY KEY, name varchar(191) NOT NULL, slug varchar(191) NOT NULL UNIQUE, parent_id bigint, color char(6));
CREATE TABLE posts_tags (post_id bigint NOT NULL REFERENCES posts, tag_id bigint NOT NULL REFERENCES tags, PRIMARY KEY (post_id, tag_id));
CREATE TABLE settings (id serial PRIMARY KEY, key varchar(50) NOT NULL UNIQUE, value text, type varchar(50) NOT NULL);
CREATE TABLE redirects (id serial PRIMARY KEY, from_path varchar(191) NOT NULL, post_id bigint REFERENCES posts);
CREATE INDEX redirects_from ON redirects (from_path);
CREATE TABLE clients (id serial PRIMARY KEY, name varchar(50) NOT NULL, secret varchar(191) NOT NULL);
CREATE TABLE client_tokens (id serial PRIMARY KEY, client_id integer NOT NULL REFERENCES clients, token varchar(191) NOT NULL UNIQUE);
CREATE VIEW published_posts AS SELECT id, title, slug, published_at FROM posts WHERE status = 'published';
CREATE VIEW latest_posts AS SELECT * FROM published_posts ORDER BY published_at DESC LIMIT 15;
