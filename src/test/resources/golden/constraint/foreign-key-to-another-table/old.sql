-- A foreign key that refers to another table under the same name.
CREATE TABLE people (id bigint PRIMARY KEY);
CREATE TABLE firms (id bigint PRIMARY KEY);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    buyer bigint CONSTRAINT orders_buyer_fkey REFERENCES people ON DELETE CASCADE
);
COMMENT ON CONSTRAINT orders_buyer_fkey ON orders IS 'who pays';
