CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer, created_at timestamptz, total numeric(10,2));
CREATE INDEX idx_orders_customer_id_created_at ON orders (customer_id, created_at DESC);
CREATE INDEX idx_orders_total ON orders (total DESC NULLS LAST);
CREATE INDEX idx_orders_created_at ON orders (created_at NULLS FIRST);
