CREATE TABLE orders (id integer PRIMARY KEY, total numeric(10,2), placed timestamptz);
CREATE VIEW order_totals AS SELECT placed::date AS placed, id::bigint AS id, total FROM orders;
COMMENT ON VIEW order_totals IS 'kept';
CREATE VIEW big_orders AS SELECT id, total FROM order_totals WHERE total > 100;
