-- INCLUDE, fillfactor, deduplication and NULLS NOT DISTINCT.
-- since 15
CREATE TABLE ledger (id integer PRIMARY KEY, account integer, booked date, amount numeric(12,2), ref text);
