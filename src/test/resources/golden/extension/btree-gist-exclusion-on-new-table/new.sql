CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer PRIMARY KEY);
CREATE TABLE bookings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    room_id integer NOT NULL CONSTRAINT fk_bookings_rooms REFERENCES rooms ON DELETE CASCADE,
    during tstzrange NOT NULL,
    cancelled boolean DEFAULT false NOT NULL,
    CONSTRAINT bookings_room_id_during_exclude
        EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (NOT cancelled)
);
