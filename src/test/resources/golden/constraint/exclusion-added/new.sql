CREATE TABLE bookings (
    room integer, seat integer, day date,
    CONSTRAINT bookings_seat EXCLUDE USING btree (room WITH =, seat WITH =) DEFERRABLE
);
