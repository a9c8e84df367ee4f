-- A column in one schema with an enum and a domain of another, both with a default.
CREATE SCHEMA types;
CREATE SCHEMA shop;
CREATE TYPE types.currency AS ENUM ('EUR', 'USD');
CREATE TABLE shop.prices (id integer PRIMARY KEY, amount numeric(10,2) NOT NULL);
