CREATE TABLE items (
    id integer PRIMARY KEY, price bigint NOT NULL, amount integer NOT NULL,
    total bigint NOT NULL GENERATED ALWAYS AS (price * amount) STORED
);
COMMENT ON COLUMN items.total IS 'in cents';
CREATE INDEX items_total ON items (total);
