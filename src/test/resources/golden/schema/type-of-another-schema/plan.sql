-- concern: proving percentage_check of domain types.percentage blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way

-- file: 01_change_alter_shop_prices.up.sql
-- change: alter shop.prices
-- Locks: ACCESS EXCLUSIVE on shop.prices, catalog change only
-- Way back: loses the values of shop.prices.currency; the values of shop.prices.discount; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE DOMAIN types.percentage AS numeric(5,2);
ALTER TABLE shop.prices ADD COLUMN currency types.currency DEFAULT 'EUR'::types.currency NOT NULL;
ALTER TABLE shop.prices ADD COLUMN discount types.percentage DEFAULT 0;
ALTER DOMAIN types.percentage ADD CONSTRAINT percentage_check
    CHECK (((VALUE >= (0)::numeric) AND (VALUE <= (100)::numeric))) NOT VALID;

COMMIT;

-- file: 01_change_alter_shop_prices.down.sql
-- Undoes: change: alter shop.prices
-- Way back: loses the values of shop.prices.currency; the values of shop.prices.discount; to keep
--     it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN types.percentage DROP CONSTRAINT percentage_check;
ALTER TABLE shop.prices DROP COLUMN discount;
ALTER TABLE shop.prices DROP COLUMN currency;
DROP DOMAIN types.percentage;

COMMIT;

-- file: 02_change_validate_percentage_check.up.sql
-- change: validate percentage_check
-- Locks: SHARE on shop.prices, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN types.percentage VALIDATE CONSTRAINT percentage_check;

COMMIT;

-- file: 02_change_validate_percentage_check.down.sql
-- Undoes: change: validate percentage_check

-- Nothing to do.
