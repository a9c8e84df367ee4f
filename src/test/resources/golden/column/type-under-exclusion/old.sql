-- An exclusion constraint cannot be built beside live traffic: a copy has it before rows come.
CREATE TABLE bookings (id integer PRIMARY KEY, room integer NOT NULL, during tsrange NOT NULL, CONSTRAINT bookings_excl EXCLUDE USING gist (during WITH &&));
