
-- file: 01_change_create_table_billing_invoices.up.sql
-- change: create table billing.invoices
-- Locks: SHARE ROW EXCLUSIVE on public.accounts, catalog change only
-- Way back: loses the rows of billing.invoices; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE SCHEMA billing;
CREATE TABLE billing.invoices (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME billing.invoices_id_seq) NOT NULL,
    account_id bigint NOT NULL,
    total numeric(12,2) DEFAULT 0 NOT NULL,
    CONSTRAINT invoices_pkey PRIMARY KEY (id)
);
CREATE INDEX idx_invoices_account_id ON billing.invoices USING btree (account_id);
ALTER TABLE billing.invoices ADD CONSTRAINT fk_invoices_accounts FOREIGN KEY (account_id)
    REFERENCES public.accounts(id) NOT VALID;

COMMIT;

-- file: 01_change_create_table_billing_invoices.down.sql
-- Undoes: change: create table billing.invoices
-- Way back: loses the rows of billing.invoices; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE billing.invoices DROP CONSTRAINT fk_invoices_accounts;
DROP INDEX billing.idx_invoices_account_id;
DROP TABLE billing.invoices;
DROP SCHEMA billing;

COMMIT;

-- file: 02_change_validate_fk_invoices_accounts.up.sql
-- change: validate fk_invoices_accounts

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE billing.invoices VALIDATE CONSTRAINT fk_invoices_accounts;

COMMIT;

-- file: 02_change_validate_fk_invoices_accounts.down.sql
-- Undoes: change: validate fk_invoices_accounts

-- Nothing to do.
