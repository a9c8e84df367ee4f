-- Another way to partition, with partitions of the same names, other types and an identity in the place of a serial.
CREATE TABLE "Orders" (
    "Id" serial PRIMARY KEY, "userId" int, payload json, place point,
    twice int GENERATED ALWAYS AS ("userId" * 2) STORED
) PARTITION BY RANGE ("Id");
CREATE TABLE orders_a PARTITION OF "Orders" FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE orders_b PARTITION OF "Orders" FOR VALUES FROM (1000) TO (MAXVALUE);
CREATE INDEX ON "Orders" ("userId");
CREATE TABLE items (id int PRIMARY KEY, order_id int REFERENCES "Orders" ON DELETE CASCADE);
