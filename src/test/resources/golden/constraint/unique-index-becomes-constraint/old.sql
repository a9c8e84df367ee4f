-- A unique index and a unique constraint of the same name are not the same thing.
CREATE TABLE u (id integer PRIMARY KEY, email text NOT NULL);
CREATE UNIQUE INDEX users_email_unique ON u (email);
