-- concern: constraint:public.bookings.bookings_both changes, which builds its index under ACCESS EXCLUSIVE
-- concern: constraint:public.bookings.bookings_days changes, which builds its index under ACCESS EXCLUSIVE
-- concern: constraint:public.bookings.bookings_room_days changes, which builds its index under ACCESS EXCLUSIVE

-- file: 01_change_drop_bookings_desk.up.sql
-- change: drop bookings_desk
-- Locks: ACCESS EXCLUSIVE on public.bookings, catalog change only

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_desk;

COMMIT;

-- file: 01_change_drop_bookings_desk.down.sql
-- Undoes: change: drop bookings_desk

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings ADD CONSTRAINT bookings_desk EXCLUDE USING gist (desk WITH =);

COMMIT;

-- file: 02_change_replace_bookings_both.up.sql
-- change: replace bookings_both
-- Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_both;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_both EXCLUDE
    USING gist (desk WITH =, days WITH =) WITH (fillfactor='60');
ALTER INDEX public.bookings_both SET (fillfactor=60);

COMMIT;

-- file: 02_change_replace_bookings_both.down.sql
-- Undoes: change: replace bookings_both

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_both;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_both EXCLUDE
    USING gist (desk WITH =, days WITH =);

COMMIT;

-- file: 03_change_replace_bookings_days.up.sql
-- change: replace bookings_days
-- Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_days;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_days EXCLUDE USING gist (days WITH &&)
    WHERE ((desk IS NULL)) DEFERRABLE INITIALLY DEFERRED;

COMMIT;

-- file: 03_change_replace_bookings_days.down.sql
-- Undoes: change: replace bookings_days

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_days;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_days EXCLUDE USING gist (days WITH &&)
    WHERE ((desk IS NULL));

COMMIT;

-- file: 04_change_replace_bookings_room_days.up.sql
-- change: replace bookings_room_days
-- Locks: ACCESS EXCLUSIVE on public.bookings, builds an index

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_room_days;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_days EXCLUDE
    USING gist (room WITH =, days WITH &&) WHERE ((desk IS NULL));

COMMIT;

-- file: 04_change_replace_bookings_room_days.down.sql
-- Undoes: change: replace bookings_room_days

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings DROP CONSTRAINT bookings_room_days;
ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_days EXCLUDE
    USING gist (room WITH =, days WITH &&);

COMMIT;

-- file: 05_change_comment_on_constraint_bookings.up.sql
-- change: comment on constraint bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON CONSTRAINT bookings_room_days ON public.bookings IS 'one guest at a time';

COMMIT;

-- file: 05_change_comment_on_constraint_bookings.down.sql
-- Undoes: change: comment on constraint bookings

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

COMMENT ON CONSTRAINT bookings_room_days ON public.bookings IS NULL;

COMMIT;
