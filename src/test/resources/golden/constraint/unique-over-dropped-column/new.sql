CREATE TABLE releases (id integer PRIMARY KEY, name text NOT NULL, version integer NOT NULL, CONSTRAINT releases_unique UNIQUE (name, version));
