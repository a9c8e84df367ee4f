-- A column of the view changes its type and its place: it is made anew, comment and dependents too.
CREATE TABLE orders (id integer PRIMARY KEY, total numeric(10,2), placed timestamptz);
CREATE VIEW order_totals AS SELECT id, total, placed FROM orders;
COMMENT ON VIEW order_totals IS 'kept';
CREATE VIEW big_orders AS SELECT id, total FROM order_totals WHERE total > 100;
