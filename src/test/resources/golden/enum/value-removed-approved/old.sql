-- PostgreSQL cannot drop a value: the type is made anew and its columns, default and view follow.
CREATE TYPE order_state AS ENUM ('open', 'lost', 'closed');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state DEFAULT 'open' NOT NULL);
CREATE VIEW open_orders AS SELECT id, state FROM orders WHERE state = 'open';
