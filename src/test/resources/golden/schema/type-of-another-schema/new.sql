CREATE SCHEMA types;
CREATE SCHEMA shop;
CREATE TYPE types.currency AS ENUM ('EUR', 'USD');
CREATE DOMAIN types.percentage AS numeric(5,2) CONSTRAINT percentage_check CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE shop.prices (
    id integer PRIMARY KEY,
    amount numeric(10,2) NOT NULL,
    currency types.currency DEFAULT 'EUR' NOT NULL,
    discount types.percentage DEFAULT 0
);
