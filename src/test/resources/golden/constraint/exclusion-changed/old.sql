-- Exclusion constraints of tables with rows: one changes, one goes, one becomes deferrable, one gets other storage.
CREATE EXTENSION btree_gist;
CREATE TABLE bookings (id integer PRIMARY KEY, room integer NOT NULL, days daterange NOT NULL, desk integer,
    CONSTRAINT bookings_room_days EXCLUDE USING gist (room WITH =, days WITH &&),
    CONSTRAINT bookings_desk EXCLUDE USING gist (desk WITH =),
    CONSTRAINT bookings_days EXCLUDE USING gist (days WITH &&) WHERE (desk IS NULL),
    CONSTRAINT bookings_both EXCLUDE USING gist (desk WITH =, days WITH =));
