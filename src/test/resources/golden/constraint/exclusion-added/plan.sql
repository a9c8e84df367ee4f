-- concern: adding constraint:public.bookings.bookings_seat builds its index under ACCESS EXCLUSIVE on public.bookings; PostgreSQL has no other way to get it: choose a quiet moment
-- needs no rows from: SELECT this.ctid FROM public.bookings AS this WHERE EXISTS (SELECT FROM public.bookings AS other WHERE other.ctid > this.ctid AND other.room = this.room AND other.seat = this.seat)

-- file: 01_change.up.sql
-- change: add bookings_seat
-- Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings ADD CONSTRAINT bookings_seat EXCLUDE
    USING btree (room WITH =, seat WITH =) DEFERRABLE;

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: add bookings_seat

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_seat;

COMMIT;
