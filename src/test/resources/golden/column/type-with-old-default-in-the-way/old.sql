-- The old default cannot be cast to the new type: it goes first, the new one comes after.
CREATE TABLE switches (id integer PRIMARY KEY, state text DEFAULT 'off' NOT NULL);
