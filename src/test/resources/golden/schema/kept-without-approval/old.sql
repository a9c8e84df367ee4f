-- A schema and a table that only the old side has stay when nobody approved their drop.
CREATE SCHEMA legacy;
CREATE TABLE legacy.orders (id integer PRIMARY KEY, note text);
CREATE TABLE orders (id bigint PRIMARY KEY);
