-- A narrower type reads every row and may fail: varchar down, bigint to integer, numeric scale down.
CREATE TABLE narrow (id integer PRIMARY KEY, a varchar(100), b bigint, c numeric(12,4), d text);
