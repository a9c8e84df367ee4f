-- Rows that are there may exclude each other.
CREATE TABLE bookings (room integer, seat integer, day date);
