-- concern: adding column:shop.prices.discount writes every row of shop.prices again under ACCESS EXCLUSIVE, since its type checks every row; PostgreSQL has no other way to get this column: choose a quiet moment

-- file: 01_change_alter_shop_prices.up.sql
-- change: alter shop.prices
-- Locks: ACCESS EXCLUSIVE on shop.prices, catalog change only
-- Way back: loses the values of shop.prices.currency; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN types.percentage AS numeric(5,2)
    CONSTRAINT percentage_check CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric)));
ALTER TABLE shop.prices ADD COLUMN currency types.currency DEFAULT 'EUR'::types.currency NOT NULL;

COMMIT;

-- file: 01_change_alter_shop_prices.down.sql
-- Undoes: change: alter shop.prices
-- Way back: loses the values of shop.prices.currency; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE shop.prices DROP COLUMN currency;
DROP DOMAIN types.percentage;

COMMIT;

-- file: 02_change_add_discount_to_shop_prices.up.sql
-- change: add discount to shop.prices
-- Locks: ACCESS EXCLUSIVE on shop.prices, rewrites the table
-- Way back: loses the values of shop.prices.discount; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE shop.prices ADD COLUMN discount types.percentage DEFAULT 0;

COMMIT;

-- file: 02_change_add_discount_to_shop_prices.down.sql
-- Undoes: change: add discount to shop.prices
-- Way back: loses the values of shop.prices.discount; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE shop.prices DROP COLUMN discount;

COMMIT;
