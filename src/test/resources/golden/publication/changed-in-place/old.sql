-- Members and options change in place, so that subscribers go on.
CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, secret text);
CREATE TABLE orders (id integer PRIMARY KEY, total integer);
CREATE TABLE gone (id integer PRIMARY KEY);
CREATE PUBLICATION partly FOR TABLE users (id, name), gone WITH (publish = 'insert');
CREATE PUBLICATION app FOR TABLES IN SCHEMA app;
