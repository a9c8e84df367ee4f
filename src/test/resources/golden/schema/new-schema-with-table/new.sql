CREATE SCHEMA billing;
CREATE TABLE accounts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
CREATE TABLE billing.invoices (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL CONSTRAINT fk_invoices_accounts REFERENCES accounts,
    total numeric(12,2) DEFAULT 0 NOT NULL
);
CREATE INDEX idx_invoices_account_id ON billing.invoices (account_id);
