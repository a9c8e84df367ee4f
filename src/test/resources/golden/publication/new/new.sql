CREATE SCHEMA app;
CREATE TABLE users (id integer PRIMARY KEY, name text, secret text);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE PUBLICATION partly FOR TABLE users (id, name) WHERE (id > 5 AND name <> 'TABLE , x'), app.orders WITH (publish = 'insert, update');
CREATE PUBLICATION "App" FOR TABLES IN SCHEMA app;
CREATE PUBLICATION mixed FOR TABLE users, TABLES IN SCHEMA app WITH (publish_via_partition_root = true);
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish_generated_columns = stored);
CREATE PUBLICATION nothing;
COMMENT ON PUBLICATION partly IS 'some of it';
