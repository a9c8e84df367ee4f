-- Ordinary indexes on a table that has rows: several columns, directions, NULLS, all built concurrently.
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer, created_at timestamptz, total numeric(10,2));
