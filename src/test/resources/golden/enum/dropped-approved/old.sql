-- The last column of the type goes, then the type.
CREATE TYPE fuel AS ENUM ('petrol', 'diesel');
CREATE TABLE cars (id integer PRIMARY KEY, fuel fuel);
