CREATE EXTENSION citext;
CREATE TABLE users (id integer PRIMARY KEY, name text, email citext CONSTRAINT users_email_unique UNIQUE);
