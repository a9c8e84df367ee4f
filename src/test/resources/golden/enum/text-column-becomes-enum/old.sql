-- A text column with a CHECK turns into an enum: a cast that PostgreSQL does not make by itself.
CREATE TABLE posts (id integer PRIMARY KEY, visibility text DEFAULT 'private' NOT NULL);
