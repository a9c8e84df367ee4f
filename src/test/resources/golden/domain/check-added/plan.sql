-- concern: proving quantity_check of domain public.quantity blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- needs no rows from: SELECT ctid FROM public.lines WHERE NOT ((quantity > 0))

-- file: 01_change_add_quantity_check_to_quantity.up.sql
-- change: add quantity_check to quantity

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.quantity ADD CONSTRAINT quantity_check CHECK ((VALUE > 0)) NOT VALID;

COMMIT;

-- file: 01_change_add_quantity_check_to_quantity.down.sql
-- Undoes: change: add quantity_check to quantity

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER DOMAIN public.quantity DROP CONSTRAINT quantity_check;

COMMIT;

-- file: 02_change_validate_quantity_check.up.sql
-- change: validate quantity_check
-- Locks: SHARE on public.lines, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN public.quantity VALIDATE CONSTRAINT quantity_check;

COMMIT;

-- file: 02_change_validate_quantity_check.down.sql
-- Undoes: change: validate quantity_check

-- Nothing to do.
