-- A partitioned table with partitions of partitions, keys, indexes, checks and foreign keys.
CREATE TABLE users (id bigint PRIMARY KEY);
