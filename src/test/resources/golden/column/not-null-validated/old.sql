-- A NOT NULL that waits for its validation is validated.
CREATE TABLE orders (id integer PRIMARY KEY, ref text);
ALTER TABLE orders ADD CONSTRAINT orders_ref_not_null NOT NULL ref NOT VALID;
