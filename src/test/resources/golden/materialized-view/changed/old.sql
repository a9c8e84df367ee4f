-- There is no CREATE OR REPLACE: it is made anew with its indexes, its comment and the view over it.
CREATE TABLE sales (id integer PRIMARY KEY, shop integer, amount numeric(10,2));
CREATE MATERIALIZED VIEW shop_totals AS SELECT shop, sum(amount) AS total FROM sales GROUP BY shop;
CREATE UNIQUE INDEX idx_shop_totals_shop ON shop_totals (shop);
COMMENT ON MATERIALIZED VIEW shop_totals IS 'per shop';
CREATE VIEW best_shop AS SELECT shop FROM shop_totals ORDER BY total DESC LIMIT 1;
