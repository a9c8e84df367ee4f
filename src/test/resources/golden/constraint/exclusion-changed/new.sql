CREATE EXTENSION btree_gist;
CREATE TABLE bookings (id integer PRIMARY KEY, room integer NOT NULL, days daterange NOT NULL, desk integer,
    CONSTRAINT bookings_room_days EXCLUDE USING gist (room WITH =, days WITH &&) WHERE (desk IS NULL),
    CONSTRAINT bookings_days EXCLUDE USING gist (days WITH &&) WHERE (desk IS NULL) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT bookings_both EXCLUDE USING gist (desk WITH =, days WITH =) WITH (fillfactor = 60));
COMMENT ON CONSTRAINT bookings_room_days ON bookings IS 'one guest at a time';
