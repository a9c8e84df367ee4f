CREATE TYPE order_state AS ENUM ('open', 'closed');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state DEFAULT 'open' NOT NULL);
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'open';
