CREATE TABLE ledger (id integer PRIMARY KEY, account integer, booked date, amount numeric(12,2), ref text);
CREATE INDEX idx_ledger_account_booked ON ledger (account, booked) INCLUDE (amount) WITH (fillfactor = 70);
CREATE UNIQUE INDEX idx_ledger_ref ON ledger (ref) NULLS NOT DISTINCT WITH (deduplicate_items = off);
