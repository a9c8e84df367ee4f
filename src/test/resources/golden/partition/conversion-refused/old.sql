-- A plain table cannot become partitioned in place: refused with the steps by name.
CREATE TABLE events (id bigint PRIMARY KEY, at date NOT NULL);
