CREATE TABLE bookings (
    id integer PRIMARY KEY,
    during tstzrange NOT NULL,
    breaks tstzmultirange,
    noted timestamptz
);
CREATE INDEX bookings_during ON bookings USING gist (during);
