-- Partitions keep the names of their own parts of an exclusion constraint, and are not locked.
CREATE TABLE bookings (
    room int4range,
    days daterange,
    CONSTRAINT one_guest_at_a_time EXCLUDE USING gist (room WITH =, days WITH &&)
) PARTITION BY HASH (room);
CREATE TABLE bookings_0 PARTITION OF bookings FOR VALUES WITH (MODULUS 1, REMAINDER 0);
