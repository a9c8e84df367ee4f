CREATE TABLE nothing (id integer);
CREATE TABLE vehicles (id integer, wheels integer, CONSTRAINT some_wheels CHECK (wheels > 0));
CREATE TABLE cars (CONSTRAINT some_wheels CHECK (wheels > 0)) INHERITS (vehicles);
