
-- file: 01_change_rename_table_clients_to_customers.up.sql
-- change: rename table clients to customers
-- Locks: ACCESS EXCLUSIVE on public.clients, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.clients RENAME TO customers;

COMMIT;

-- file: 01_change_rename_table_clients_to_customers.down.sql
-- Undoes: change: rename table clients to customers

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers RENAME TO clients;

COMMIT;

-- file: 02_change_alter_customers.up.sql
-- change: alter customers
-- Locks: ACCESS EXCLUSIVE on public.customers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.customers RENAME CONSTRAINT clients_id_not_null TO customers_id_not_null;
ALTER TABLE public.customers RENAME CONSTRAINT clients_pkey TO customers_pkey;
ALTER SEQUENCE public.clients_id_seq RENAME TO customers_id_seq;

COMMIT;

-- file: 02_change_alter_customers.down.sql
-- Undoes: change: alter customers

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER SEQUENCE public.customers_id_seq RENAME TO clients_id_seq;
ALTER TABLE public.customers RENAME CONSTRAINT customers_pkey TO clients_pkey;
ALTER TABLE public.customers RENAME CONSTRAINT customers_id_not_null TO clients_id_not_null;

COMMIT;
