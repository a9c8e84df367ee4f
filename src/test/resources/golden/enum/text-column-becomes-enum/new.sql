CREATE TYPE visibility AS ENUM ('private', 'team', 'public');
CREATE TABLE posts (id integer PRIMARY KEY, visibility visibility DEFAULT 'private' NOT NULL);
