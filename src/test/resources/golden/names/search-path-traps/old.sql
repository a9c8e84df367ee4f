-- Names that shadow what is in pg_catalog or public: everything must be said with its schema.
CREATE SCHEMA shadow;
CREATE TABLE shadow.pg_class (oid integer PRIMARY KEY);
CREATE TABLE users (id integer PRIMARY KEY);
