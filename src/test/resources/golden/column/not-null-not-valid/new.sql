CREATE TABLE orders (id integer PRIMARY KEY, ref text, region text CONSTRAINT orders_region_not_null NOT NULL NO INHERIT);
ALTER TABLE orders ADD CONSTRAINT orders_ref_not_null NOT NULL ref NOT VALID;
