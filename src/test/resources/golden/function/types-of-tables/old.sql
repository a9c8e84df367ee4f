-- Arguments and results of a table's row type, an enum, an array, a polymorphic type, and TABLE (...).
CREATE TYPE side AS ENUM ('buy', 'sell');
CREATE TABLE trades (id integer PRIMARY KEY, side side NOT NULL, lot integer NOT NULL);
