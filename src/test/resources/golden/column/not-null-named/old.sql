-- PostgreSQL 18 names NOT NULL constraints: one is added with a name, one is renamed.
CREATE TABLE users (id integer PRIMARY KEY, a text, b text CONSTRAINT b_required NOT NULL, c text NOT NULL);
