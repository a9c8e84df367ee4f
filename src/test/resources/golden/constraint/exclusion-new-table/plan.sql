
-- file: 01_change_create_table_closures.up.sql
-- change: create table closures
-- Locks: SHARE ROW EXCLUSIVE on public.rooms, catalog change only
-- Way back: loses the rows of public.closures; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE TABLE public.closures (
    id integer NOT NULL,
    room_id integer NOT NULL,
    days daterange NOT NULL,
    void boolean DEFAULT false NOT NULL,
    CONSTRAINT closures_days_exclude EXCLUDE USING gist
        (int4range(room_id, room_id, '[]'::text) WITH =, days WITH &&) WHERE ((NOT void))
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT closures_pkey PRIMARY KEY (id)
);
ALTER TABLE public.closures ADD CONSTRAINT fk_closures_rooms FOREIGN KEY (room_id)
    REFERENCES public.rooms(id) NOT VALID;

COMMIT;

-- file: 01_change_create_table_closures.down.sql
-- Undoes: change: create table closures
-- Way back: loses the rows of public.closures; to keep it: dump the table before downgrading

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

ALTER TABLE public.closures DROP CONSTRAINT fk_closures_rooms;
DROP TABLE public.closures;

COMMIT;

-- file: 02_change_validate_fk_closures_rooms.up.sql
-- change: validate fk_closures_rooms

BEGIN;
SET LOCAL lock_timeout = '0';
SET LOCAL statement_timeout = '0';

ALTER TABLE public.closures VALIDATE CONSTRAINT fk_closures_rooms;

COMMIT;

-- file: 02_change_validate_fk_closures_rooms.down.sql
-- Undoes: change: validate fk_closures_rooms

-- Nothing to do.
