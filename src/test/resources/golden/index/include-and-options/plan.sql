-- needs no rows from: SELECT ctid FROM (SELECT ctid, row_number() OVER (PARTITION BY ref) AS nth FROM public.ledger) AS numbered WHERE nth > 1

-- file: 01_change_create_idx_ledger_account_booked.up.sql
-- change: create idx_ledger_account_booked
-- Locks: SHARE UPDATE EXCLUSIVE on public.ledger, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_account_booked;
CREATE INDEX CONCURRENTLY idx_ledger_account_booked ON public.ledger USING btree (account, booked)
    INCLUDE (amount) WITH (fillfactor='70');

RESET lock_timeout;
RESET statement_timeout;

-- file: 01_change_create_idx_ledger_account_booked.down.sql
-- Undoes: change: create idx_ledger_account_booked

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_account_booked;

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_ledger_ref.up.sql
-- change: create idx_ledger_ref
-- Locks: SHARE UPDATE EXCLUSIVE on public.ledger, builds an index

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_ref;
CREATE UNIQUE INDEX CONCURRENTLY idx_ledger_ref ON public.ledger
    USING btree (ref) NULLS NOT DISTINCT WITH (deduplicate_items=off);

RESET lock_timeout;
RESET statement_timeout;

-- file: 02_change_create_idx_ledger_ref.down.sql
-- Undoes: change: create idx_ledger_ref

SET lock_timeout = '0';
SET statement_timeout = '0';

DROP INDEX CONCURRENTLY IF EXISTS public.idx_ledger_ref;

RESET lock_timeout;
RESET statement_timeout;
