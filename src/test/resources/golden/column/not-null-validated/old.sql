-- A NOT NULL that waits for its validation is validated.
-- since 18
CREATE TABLE orders (id integer PRIMARY KEY, ref text);
ALTER TABLE orders ADD CONSTRAINT orders_ref_not_null NOT NULL ref NOT VALID;
