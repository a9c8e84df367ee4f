-- A link forum: counters become a table of their own, votes get a check, deleted posts leave the
-- hot indexes, a bot flag, an enum for listing, and a view that reads what changes.
CREATE TYPE listing_type AS ENUM ('all', 'local', 'subscribed');
CREATE TABLE instances (id serial PRIMARY KEY, domain varchar(255) NOT NULL UNIQUE, published timestamp DEFAULT now() NOT NULL, updated timestamp);
CREATE TABLE people (
    id serial PRIMARY KEY,
    name varchar(255) NOT NULL,
    display_name varchar(255),
    avatar text,
    banned boolean DEFAULT false NOT NULL,
    published timestamp DEFAULT now() NOT NULL,
    actor_id varchar(255) NOT NULL CONSTRAINT idx_people_actor_id UNIQUE,
    instance_id integer NOT NULL REFERENCES instances ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE local_users (
    id serial PRIMARY KEY,
    person_id integer NOT NULL UNIQUE REFERENCES people ON UPDATE CASCADE ON DELETE CASCADE,
    password_encrypted text NOT NULL,
    email text UNIQUE,
    default_listing_type listing_type DEFAULT 'local' NOT NULL,
    show_nsfw boolean DEFAULT false NOT NULL
);
CREATE TABLE communities (
    id serial PRIMARY KEY,
    name varchar(255) NOT NULL,
    title varchar(255) NOT NULL,
    description text,
    removed boolean DEFAULT false NOT NULL,
    published timestamp DEFAULT now() NOT NULL,
    instance_id integer NOT NULL REFERENCES instances ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX idx_communities_published ON communities (published DESC);
CREATE TABLE community_followers (
    id serial PRIMARY KEY,
    community_id integer NOT NULL REFERENCES communities ON DELETE CASCADE,
    person_id integer NOT NULL REFERENCES people ON DELETE CASCADE,
    published timestamp DEFAULT now() NOT NULL,
    UNIQUE (community_id, person_id)
);
CREATE TABLE posts (
    id serial PRIMARY KEY,
    name varchar(200) NOT NULL,
    url text,
    body text,
    creator_id integer NOT NULL REFERENCES people ON UPDATE CASCADE ON DELETE CASCADE,
    community_id integer NOT NULL REFERENCES communities ON UPDATE CASCADE ON DELETE CASCADE,
    removed boolean DEFAULT false NOT NULL,
    locked boolean DEFAULT false NOT NULL,
    score integer DEFAULT 0 NOT NULL,
    published timestamp DEFAULT now() NOT NULL
);
CREATE INDEX idx_posts_creator ON posts (creator_id);
CREATE INDEX idx_posts_community ON posts (community_id);
CREATE TABLE comments (
    id serial PRIMARY KEY,
    creator_id integer NOT NULL REFERENCES people ON DELETE CASCADE,
    post_id integer NOT NULL REFERENCES posts ON DELETE CASCADE,
    parent_id integer REFERENCES comments ON DELETE CASCADE,
    content text NOT NULL,
    removed boolean DEFAULT false NOT NULL,
    published timestamp DEFAULT now() NOT NULL
);
CREATE INDEX idx_comments_post ON comments (post_id);
CREATE TABLE post_likes (
    id serial PRIMARY KEY,
    post_id integer NOT NULL REFERENCES posts ON DELETE CASCADE,
    person_id integer NOT NULL REFERENCES people ON DELETE CASCADE,
    score smallint NOT NULL,
    UNIQUE (post_id, person_id)
);
CREATE TABLE mod_log (id serial PRIMARY KEY, mod_person_id integer NOT NULL REFERENCES people, action text NOT NULL, at timestamp DEFAULT now() NOT NULL);
CREATE VIEW post_view AS
SELECT p.id, p.name, p.score, c.name AS community, u.name AS creator
  FROM posts p JOIN communities c ON c.id = p.community_id JOIN people u ON u.id = p.creator_id
 WHERE NOT p.removed;
