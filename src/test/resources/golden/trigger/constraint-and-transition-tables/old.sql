-- A deferred constraint trigger, and transition tables for a statement trigger.
CREATE TABLE entries (id integer PRIMARY KEY, booking integer NOT NULL, amount numeric(10,2) NOT NULL);
