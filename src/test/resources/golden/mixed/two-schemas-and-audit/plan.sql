-- concern: proving money_amount_check of domain ledger.money_amount blocks writes to every table that uses it while their rows are read; PostgreSQL has no other way
-- concern: adding column:ledger.periods.days writes every row of ledger.periods again under ACCESS EXCLUSIVE, since a stored generated column is computed for every row; PostgreSQL has no other way to get this column: choose a quiet moment
-- needs no rows from: SELECT ctid FROM ledger.vouchers WHERE text IS NULL
-- needs no rows from: SELECT ctid FROM audit.log WHERE NOT ((operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text])))
-- needs no rows from: SELECT ctid FROM ledger.accounts WHERE NOT (((number)::text ~ '^[0-9]+$'::text))
-- needs no rows from: SELECT ctid FROM ledger.periods WHERE NOT ((ends_on >= starts_on))
-- needs no rows from: SELECT child.ctid FROM ledger.vouchers AS child WHERE child.reverses_id IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.vouchers AS parent WHERE parent.id = child.reverses_id)
-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY no, period_id) AS nth FROM ledger.vouchers WHERE no IS NOT NULL AND period_id IS NOT NULL) AS numbered WHERE nth > 1

-- file: 01_change_create_table_ledger_exchange_rates.up.sql
-- change: create table ledger.exchange_rates
-- Locks: ACCESS EXCLUSIVE on audit.log, catalog change only
-- Way back: loses the rows of ledger.exchange_rates; the values of audit.log.old_row_data; the
--     values of audit.log.schema_name; the values of audit.log.actor; to keep it: dump the table
--     before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW ledger.balances;
CREATE DOMAIN ledger.money_amount AS numeric(18,4);
ALTER SEQUENCE ledger.voucher_no CACHE 5;
CREATE TABLE ledger.exchange_rates (
    currency character(3) NOT NULL,
    valid daterange NOT NULL,
    rate numeric(18,8) NOT NULL,
    CONSTRAINT exchange_rates_pkey PRIMARY KEY (currency, valid),
    CONSTRAINT exchange_rates_rate_check CHECK ((rate > (0)::numeric))
);
CREATE OR REPLACE FUNCTION ledger.check_voucher()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    IF (SELECT closed FROM ledger.vouchers v JOIN ledger.periods p ON p.id = v.period_id WHERE v.id = NEW.voucher_id) THEN
        RAISE EXCEPTION 'period of voucher % is closed', NEW.voucher_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$function$;
ALTER TABLE audit.log ADD COLUMN old_row_data jsonb;
ALTER TABLE audit.log ADD COLUMN schema_name text DEFAULT 'ledger'::text NOT NULL;
CREATE OR REPLACE FUNCTION audit.record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO audit.log (schema_name, relation, operation, row_data, old_row_data)
    VALUES (TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP, to_jsonb(NEW), CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(OLD) END);
    RETURN NULL;
END
$function$;
ALTER TABLE audit.log ADD COLUMN actor text DEFAULT CURRENT_USER;
ALTER TABLE audit.log ADD CONSTRAINT log_operation_check
    CHECK ((operation = ANY (ARRAY['INSERT'::text, 'UPDATE'::text, 'DELETE'::text]))) NOT VALID;
COMMENT ON TABLE audit.log IS 'one row per change; nobody updates it';

COMMIT;

-- file: 01_change_create_table_ledger_exchange_rates.down.sql
-- Undoes: change: create table ledger.exchange_rates
-- Way back: loses the rows of ledger.exchange_rates; the values of audit.log.old_row_data; the
--     values of audit.log.schema_name; the values of audit.log.actor; to keep it: dump the table
--     before downgrading; copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON TABLE audit.log IS NULL;
ALTER TABLE audit.log DROP CONSTRAINT log_operation_check;
ALTER TABLE audit.log DROP COLUMN actor;
CREATE OR REPLACE FUNCTION audit.record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
    INSERT INTO audit.log (relation, operation, row_data) VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(NEW));
    RETURN NULL;
END
$function$;
ALTER TABLE audit.log DROP COLUMN schema_name;
ALTER TABLE audit.log DROP COLUMN old_row_data;
DROP FUNCTION ledger.check_voucher();
DROP TABLE ledger.exchange_rates;
ALTER SEQUENCE ledger.voucher_no CACHE 1;
DROP DOMAIN ledger.money_amount;
CREATE VIEW ledger.balances (account_id, balance) AS
 SELECT account_id,
    sum(
        CASE side
            WHEN 'debit'::ledger.side THEN amount
            ELSE (- amount)
        END) AS balance
   FROM ledger.entries
  GROUP BY account_id;

COMMIT;

-- file: 02_change_alter_ledger_accounts.up.sql
-- change: alter ledger.accounts
-- Locks: ACCESS EXCLUSIVE on ledger.accounts, catalog change only
-- Way back: loses the values of ledger.accounts.closed_on; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.accounts ADD COLUMN closed_on date;
ALTER TABLE ledger.accounts ADD CONSTRAINT accounts_number_check
    CHECK (((number)::text ~ '^[0-9]+$'::text)) NOT VALID;

COMMIT;

-- file: 02_change_alter_ledger_accounts.down.sql
-- Undoes: change: alter ledger.accounts
-- Way back: loses the values of ledger.accounts.closed_on; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.accounts DROP CONSTRAINT accounts_number_check;
ALTER TABLE ledger.accounts DROP COLUMN closed_on;

COMMIT;

-- file: 03_change_alter_ledger_entries.up.sql
-- change: alter ledger.entries
-- Locks: ACCESS EXCLUSIVE on ledger.entries, catalog change only
-- Way back: loses the values of ledger.entries.note; the values of ledger.entries.fee; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.entries ALTER COLUMN amount TYPE numeric(18,2);
CREATE VIEW ledger.balances (account_id, balance, entries) WITH (security_invoker=true) AS
 SELECT account_id,
    sum(
        CASE side
            WHEN 'debit'::ledger.side THEN amount
            ELSE (- amount)
        END) AS balance,
    count(*) AS entries
   FROM ledger.entries
  GROUP BY account_id;
CREATE VIEW ledger.account_balances (number, name, balance) AS
 SELECT a.number,
    a.name,
    COALESCE(b.balance, (0)::numeric) AS balance
   FROM (ledger.accounts a
     LEFT JOIN ledger.balances b ON ((b.account_id = a.id)));
ALTER TABLE ledger.entries ADD COLUMN note text;
ALTER TABLE ledger.entries ADD COLUMN fee ledger.money_amount;
ALTER DOMAIN ledger.money_amount ADD CONSTRAINT money_amount_check CHECK ((VALUE > (0)::numeric))
    NOT VALID;
CREATE TRIGGER entries_audit AFTER INSERT OR UPDATE ON ledger.entries FOR EACH ROW EXECUTE FUNCTION
    audit.record();
CREATE CONSTRAINT TRIGGER entries_period_open AFTER INSERT ON ledger.entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.check_voucher();

COMMIT;

-- file: 03_change_alter_ledger_entries.down.sql
-- Undoes: change: alter ledger.entries
-- Way back: loses the values of ledger.entries.note; the values of ledger.entries.fee; to keep it:
--     copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP TRIGGER entries_period_open ON ledger.entries;
DROP TRIGGER entries_audit ON ledger.entries;
ALTER DOMAIN ledger.money_amount DROP CONSTRAINT money_amount_check;
ALTER TABLE ledger.entries DROP COLUMN fee;
ALTER TABLE ledger.entries DROP COLUMN note;
DROP VIEW ledger.account_balances;
DROP VIEW ledger.balances;
ALTER TABLE ledger.entries ALTER COLUMN amount TYPE numeric(12,2) USING amount::numeric(12,2);

COMMIT;

-- file: 04_change_alter_ledger_vouchers.up.sql
-- change: alter ledger.vouchers
-- Locks: ACCESS EXCLUSIVE on ledger.vouchers, catalog change only
-- Way back: loses the values of ledger.vouchers.reverses_id; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.vouchers ADD CONSTRAINT vouchers_text_not_null NOT NULL text NOT VALID;
ALTER TABLE ledger.vouchers ADD COLUMN reverses_id bigint;
ALTER TABLE ledger.vouchers ADD CONSTRAINT fk_vouchers_vouchers FOREIGN KEY (reverses_id)
    REFERENCES ledger.vouchers(id) NOT VALID;

COMMIT;

-- file: 04_change_alter_ledger_vouchers.down.sql
-- Undoes: change: alter ledger.vouchers
-- Way back: loses the values of ledger.vouchers.reverses_id; to keep it: copy the column before
--     downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.vouchers DROP CONSTRAINT fk_vouchers_vouchers;
ALTER TABLE ledger.vouchers DROP COLUMN reverses_id;
ALTER TABLE ledger.vouchers ALTER COLUMN text DROP NOT NULL;

COMMIT;

-- file: 05_change_add_fk_exchange_rates_currencies.up.sql
-- change: add fk_exchange_rates_currencies
-- Locks: SHARE ROW EXCLUSIVE on ledger.currencies, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.exchange_rates ADD CONSTRAINT fk_exchange_rates_currencies FOREIGN KEY (currency)
    REFERENCES ledger.currencies(code) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 05_change_add_fk_exchange_rates_currencies.down.sql
-- Undoes: change: add fk_exchange_rates_currencies

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.exchange_rates DROP CONSTRAINT fk_exchange_rates_currencies;

COMMIT;

-- file: 06_change_add_periods_ends_on_check.up.sql
-- change: add periods_ends_on_check
-- Locks: ACCESS EXCLUSIVE on ledger.periods, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.periods ADD CONSTRAINT periods_ends_on_check CHECK ((ends_on >= starts_on))
    NOT VALID;

COMMIT;

-- file: 06_change_add_periods_ends_on_check.down.sql
-- Undoes: change: add periods_ends_on_check

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.periods DROP CONSTRAINT periods_ends_on_check;

COMMIT;

-- file: 07_change_create_vouchers_no_period_id_unique.up.sql
-- change: create vouchers_no_period_id_unique
-- Locks: SHARE UPDATE EXCLUSIVE on ledger.vouchers, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS ledger.vouchers_no_period_id_unique;
CREATE UNIQUE INDEX CONCURRENTLY vouchers_no_period_id_unique ON ledger.vouchers
    USING btree (no, period_id);

RESET lock_timeout;
RESET statement_timeout;

-- file: 07_change_create_vouchers_no_period_id_unique.down.sql
-- Undoes: change: create vouchers_no_period_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS ledger.vouchers_no_period_id_unique;

RESET lock_timeout;
RESET statement_timeout;

-- file: 08_change_add_vouchers_no_period_id_unique.up.sql
-- change: add vouchers_no_period_id_unique
-- Locks: ACCESS EXCLUSIVE on ledger.vouchers, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.vouchers ADD CONSTRAINT vouchers_no_period_id_unique UNIQUE
    USING INDEX vouchers_no_period_id_unique;

COMMIT;

-- file: 08_change_add_vouchers_no_period_id_unique.down.sql
-- Undoes: change: add vouchers_no_period_id_unique

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS ledger.vouchers_no_period_id_unique_spare_8cf077;
CREATE UNIQUE INDEX CONCURRENTLY vouchers_no_period_id_unique_spare_8cf077 ON ledger.vouchers
    USING btree (no, period_id);

RESET lock_timeout;
RESET statement_timeout;

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE ledger.vouchers DROP CONSTRAINT vouchers_no_period_id_unique;
ALTER INDEX ledger.vouchers_no_period_id_unique_spare_8cf077 RENAME TO vouchers_no_period_id_unique;

COMMIT;

-- file: 09_change_create_idx_log_at_brin.up.sql
-- change: create idx_log_at_brin
-- Locks: SHARE UPDATE EXCLUSIVE on audit.log, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS audit.idx_log_at_brin;
CREATE INDEX CONCURRENTLY idx_log_at_brin ON audit.log USING brin (at);

RESET lock_timeout;
RESET statement_timeout;

-- file: 09_change_create_idx_log_at_brin.down.sql
-- Undoes: change: create idx_log_at_brin

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS audit.idx_log_at_brin;

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_create_idx_entries_account_id.up.sql
-- change: create idx_entries_account_id
-- Locks: SHARE UPDATE EXCLUSIVE on ledger.entries, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS ledger.idx_entries_account_id;
CREATE INDEX CONCURRENTLY idx_entries_account_id ON ledger.entries USING btree (account_id)
    INCLUDE (side, amount);

RESET lock_timeout;
RESET statement_timeout;

-- file: 10_change_create_idx_entries_account_id.down.sql
-- Undoes: change: create idx_entries_account_id

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS ledger.idx_entries_account_id;

RESET lock_timeout;
RESET statement_timeout;

-- file: 11_change_validate_money_amount_check.up.sql
-- change: validate money_amount_check
-- Locks: SHARE on ledger.entries, reads every row

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER DOMAIN ledger.money_amount VALIDATE CONSTRAINT money_amount_check;

COMMIT;

-- file: 11_change_validate_money_amount_check.down.sql
-- Undoes: change: validate money_amount_check

-- Nothing to do.

-- file: 12_change_add_days_to_ledger_periods.up.sql
-- change: add days to ledger.periods
-- Locks: ACCESS EXCLUSIVE on ledger.periods, rewrites the table
-- Way back: loses the values of ledger.periods.days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE ledger.periods ADD COLUMN days daterange
    GENERATED ALWAYS AS (daterange(starts_on, ends_on, '[]'::text)) STORED;

COMMIT;

-- file: 12_change_add_days_to_ledger_periods.down.sql
-- Undoes: change: add days to ledger.periods
-- Way back: loses the values of ledger.periods.days; to keep it: copy the column before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE ledger.periods DROP COLUMN days;

COMMIT;

-- file: 13_change_validate_constraints.up.sql
-- change: validate constraints
-- Locks: SHARE UPDATE EXCLUSIVE on audit.log, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on ledger.accounts, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on ledger.periods, reads every row
-- Locks: SHARE UPDATE EXCLUSIVE on ledger.vouchers, reads every row

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE ledger.vouchers VALIDATE CONSTRAINT vouchers_text_not_null;
ALTER TABLE audit.log VALIDATE CONSTRAINT log_operation_check;
ALTER TABLE ledger.accounts VALIDATE CONSTRAINT accounts_number_check;
ALTER TABLE ledger.exchange_rates VALIDATE CONSTRAINT fk_exchange_rates_currencies;
ALTER TABLE ledger.periods VALIDATE CONSTRAINT periods_ends_on_check;
ALTER TABLE ledger.vouchers VALIDATE CONSTRAINT fk_vouchers_vouchers;

COMMIT;

-- file: 13_change_validate_constraints.down.sql
-- Undoes: change: validate constraints

-- Nothing to do.
