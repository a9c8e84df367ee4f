
-- file: 01_change.up.sql
-- change: rename no_clash to one_guest_at_a_time
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings RENAME CONSTRAINT no_clash TO one_guest_at_a_time;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: rename no_clash to one_guest_at_a_time

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings RENAME CONSTRAINT one_guest_at_a_time TO no_clash;

COMMIT;
