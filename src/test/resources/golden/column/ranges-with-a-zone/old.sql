-- Times without a zone count as UTC; where no expression can say so, the concern does.
CREATE TABLE bookings (
    id integer PRIMARY KEY,
    during tsrange NOT NULL,
    breaks tsmultirange,
    noted text
);
CREATE INDEX bookings_during ON bookings USING gist (during);
