-- An identity of a partitioned table, and one that comes later.
CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY, k integer) PARTITION BY LIST (k);
CREATE TABLE a_1 PARTITION OF a FOR VALUES IN (1);
