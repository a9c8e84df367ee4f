CREATE SCHEMA ledger;
CREATE SCHEMA audit;
CREATE TYPE ledger.side AS ENUM ('debit', 'credit');
CREATE SEQUENCE ledger.voucher_no START WITH 1000 CACHE 5;
CREATE DOMAIN ledger.money_amount AS numeric(18,4) CONSTRAINT money_amount_check CHECK (VALUE > 0);
CREATE FUNCTION audit.record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit.log (schema_name, relation, operation, row_data, old_row_data)
    VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP, to_jsonb(NEW), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END);
    RETURN NULL;
END
$$;
CREATE TABLE audit.log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz DEFAULT now() NOT NULL, relation text NOT NULL, operation text NOT NULL CONSTRAINT log_operation_check CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE')), row_data jsonb, old_row_data jsonb, schema_name text DEFAULT 'ledger' NOT NULL, actor text DEFAULT current_user);
CREATE INDEX idx_log_at_brin ON audit.log USING brin (at);
COMMENT ON TABLE audit.log IS 'one row per change; nobody updates it';
CREATE TABLE ledger.currencies (code char(3) PRIMARY KEY, exponent smallint DEFAULT 2 NOT NULL);
CREATE TABLE ledger.accounts (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number varchar(10) NOT NULL UNIQUE, name text NOT NULL, closed_on date, currency char(3) NOT NULL CONSTRAINT fk_accounts_currencies REFERENCES ledger.currencies, parent_id integer REFERENCES ledger.accounts, CONSTRAINT accounts_number_check CHECK (number ~ '^[0-9]+$'));
CREATE TABLE ledger.periods (id integer PRIMARY KEY, starts_on date NOT NULL, ends_on date NOT NULL, closed boolean DEFAULT false NOT NULL, days daterange GENERATED ALWAYS AS (daterange(starts_on, ends_on, '[]')) STORED, CONSTRAINT periods_ends_on_check CHECK (ends_on >= starts_on));
CREATE TABLE ledger.exchange_rates (
    currency char(3) NOT NULL CONSTRAINT fk_exchange_rates_currencies REFERENCES ledger.currencies ON DELETE CASCADE,
    valid daterange NOT NULL,
    rate numeric(18,8) NOT NULL,
    CONSTRAINT exchange_rates_pkey PRIMARY KEY (currency, valid),
    CONSTRAINT exchange_rates_rate_check CHECK (rate > 0)
);
CREATE TABLE ledger.vouchers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, no integer DEFAULT nextval('ledger.voucher_no') NOT NULL, period_id integer NOT NULL REFERENCES ledger.periods, text text NOT NULL, booked_at timestamptz DEFAULT now() NOT NULL, reverses_id bigint CONSTRAINT fk_vouchers_vouchers REFERENCES ledger.vouchers, CONSTRAINT vouchers_no_period_id_unique UNIQUE (no, period_id));
CREATE TABLE ledger.entries (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, voucher_id bigint NOT NULL REFERENCES ledger.vouchers, account_id integer NOT NULL REFERENCES ledger.accounts, side ledger.side NOT NULL, amount numeric(18,2) NOT NULL, note text, fee ledger.money_amount);
CREATE INDEX idx_entries_voucher_id ON ledger.entries (voucher_id);
CREATE INDEX idx_entries_account_id ON ledger.entries (account_id) INCLUDE (side, amount);
CREATE FUNCTION ledger.check_voucher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT closed FROM ledger.vouchers v JOIN ledger.periods p ON p.id = v.period_id WHERE v.id = NEW.voucher_id) THEN
        RAISE EXCEPTION 'period of voucher % is closed', NEW.voucher_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER entries_period_open AFTER INSERT ON ledger.entries DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger.check_voucher();
CREATE TRIGGER entries_audit AFTER INSERT OR UPDATE ON ledger.entries FOR EACH ROW EXECUTE FUNCTION audit.record();
CREATE TABLE ledger.attachments (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, voucher_id bigint REFERENCES ledger.vouchers, content bytea);
CREATE TRIGGER vouchers_audit AFTER INSERT OR UPDATE ON ledger.vouchers FOR EACH ROW EXECUTE FUNCTION audit.record();
CREATE VIEW ledger.balances WITH (security_invoker = true) AS
SELECT account_id, sum(CASE side WHEN 'debit' THEN amount ELSE -amount END) AS balance, count(*) AS entries FROM ledger.entries GROUP BY account_id;
CREATE VIEW ledger.account_balances AS
SELECT a.number, a.name, coalesce(b.balance, 0) AS balance FROM ledger.accounts a LEFT JOIN ledger.balances b ON b.account_id = a.id;
