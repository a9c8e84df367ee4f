CREATE TABLE u (id integer PRIMARY KEY, email text NOT NULL, CONSTRAINT users_email_unique UNIQUE (email));
