
-- file: 01_change_create_table_bookings.up.sql
-- change: create table bookings
-- Locks: SHARE ROW EXCLUSIVE on public.rooms, catalog change only
-- Way back: loses the rows of public.bookings; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE EXTENSION btree_gist WITH SCHEMA public;
CREATE TABLE public.bookings (
    id bigint GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME public.bookings_id_seq) NOT NULL,
    room_id integer NOT NULL,
    during tstzrange NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT bookings_pkey PRIMARY KEY (id),
    CONSTRAINT bookings_room_id_during_exclude EXCLUDE USING gist (room_id WITH =, during WITH &&)
        WHERE ((NOT cancelled))
);
ALTER TABLE public.bookings ADD CONSTRAINT fk_bookings_rooms FOREIGN KEY (room_id)
    REFERENCES public.rooms(id) ON DELETE CASCADE NOT VALID;

COMMIT;

-- file: 01_change_create_table_bookings.down.sql
-- Undoes: change: create table bookings
-- Way back: loses the rows of public.bookings; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.bookings DROP CONSTRAINT fk_bookings_rooms;
DROP TABLE public.bookings;
DROP EXTENSION btree_gist;

COMMIT;

-- file: 02_change_validate_fk_bookings_rooms.up.sql
-- change: validate fk_bookings_rooms

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.bookings VALIDATE CONSTRAINT fk_bookings_rooms;

COMMIT;

-- file: 02_change_validate_fk_bookings_rooms.down.sql
-- Undoes: change: validate fk_bookings_rooms

-- Nothing to do.
