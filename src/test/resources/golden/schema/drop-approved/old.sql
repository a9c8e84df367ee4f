-- A schema goes away with its table; both drops are approved by name.
CREATE SCHEMA staging;
CREATE TABLE staging.imports (id integer PRIMARY KEY, line text);
CREATE TABLE customers (id integer PRIMARY KEY);
