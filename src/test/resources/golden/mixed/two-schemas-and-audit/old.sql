-- A ledger in one schema and its audit in another: functions, triggers, a constraint trigger, views
-- with security_invoker, sequences, and a temporal price table, all changing together.
-- since 15
CREATE SCHEMA ledger;
CREATE SCHEMA audit;
CREATE TYPE ledger.side AS ENUM ('debit', 'credit');
CREATE SEQUENCE ledger.voucher_no START WITH 1000;
CREATE FUNCTION audit.record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit.log (relation, operation, row_data) VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(NEW));
    RETURN NULL;
END
$$;
CREATE TABLE audit.log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz DEFAULT now() NOT NULL, relation text NOT NULL, operation text NOT NULL, row_data jsonb);
CREATE TABLE ledger.currencies (code char(3) PRIMARY KEY, exponent smallint DEFAULT 2 NOT NULL);
CREATE TABLE ledger.accounts (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number varchar(10) NOT NULL UNIQUE, name text NOT NULL, currency char(3) NOT NULL CONSTRAINT fk_accounts_currencies REFERENCES ledger.currencies, parent_id integer REFERENCES ledger.accounts);
CREATE TABLE ledger.periods (id integer PRIMARY KEY, starts_on date NOT NULL, ends_on date NOT NULL, closed boolean DEFAULT false NOT NULL);
CREATE TABLE ledger.vouchers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, no integer DEFAULT nextval('ledger.voucher_no') NOT NULL, period_id integer NOT NULL REFERENCES ledger.periods, text text, booked_at timestamptz DEFAULT now() NOT NULL);
CREATE TABLE ledger.entries (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, voucher_id bigint NOT NULL REFERENCES ledger.vouchers, account_id integer NOT NULL REFERENCES ledger.accounts, side ledger.side NOT NULL, amount numeric(12,2) NOT NULL);
CREATE INDEX idx_entries_voucher_id ON ledger.entries (voucher_id);
CREATE TABLE ledger.attachments (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, voucher_id bigint REFERENCES ledger.vouchers, content bytea);
CREATE TRIGGER vouchers_audit AFTER INSERT OR UPDATE ON ledger.vouchers FOR EACH ROW EXECUTE FUNCTION audit.record();
CREATE VIEW ledger.balances AS
SELECT account_id, sum(CASE side WHEN 'debit' THEN amount ELSE -amount END) AS balance FROM ledger.entries GROUP BY account_id;
