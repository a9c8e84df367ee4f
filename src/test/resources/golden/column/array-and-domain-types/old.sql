-- Array, range, network, bit and domain types with their defaults.
CREATE DOMAIN slug AS text CONSTRAINT slug_check CHECK (VALUE ~ '^[a-z-]*$');
CREATE TABLE zoo (id integer PRIMARY KEY);
