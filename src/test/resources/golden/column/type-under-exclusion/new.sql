CREATE TABLE bookings (id integer PRIMARY KEY, room integer NOT NULL, during tstzrange NOT NULL, CONSTRAINT bookings_excl EXCLUDE USING gist (during WITH &&));
