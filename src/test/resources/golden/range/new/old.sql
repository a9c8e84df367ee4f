-- Range types with everything they can say, and a table that stores them.
CREATE TABLE bookings (id integer PRIMARY KEY);
