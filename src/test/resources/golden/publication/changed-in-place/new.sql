CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, secret text);
CREATE TABLE orders (id integer PRIMARY KEY, total integer);
CREATE TABLE fresh (id integer PRIMARY KEY);
CREATE PUBLICATION partly FOR TABLE users (id) WHERE (id > 1), orders, fresh WITH (publish = 'insert, delete', publish_via_partition_root = true);
CREATE PUBLICATION app FOR TABLE users;
