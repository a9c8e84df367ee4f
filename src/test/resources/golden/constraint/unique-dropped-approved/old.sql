-- A unique constraint goes, with its index.
CREATE TABLE u (id integer PRIMARY KEY, name text CONSTRAINT u_name_unique UNIQUE);
