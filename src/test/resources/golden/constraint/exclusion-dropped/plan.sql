
-- file: 01_change.up.sql
-- change: drop seats_label_excl
-- Locks: ACCESS EXCLUSIVE on public.seats, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.seats DROP CONSTRAINT seats_label_excl;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: drop seats_label_excl

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.seats ADD CONSTRAINT seats_label_excl EXCLUDE USING btree (label WITH =)
    DEFERRABLE;

COMMIT;
