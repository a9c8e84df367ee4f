-- A table that points to itself, and two new tables that point to each other.
CREATE TABLE nodes (id integer PRIMARY KEY);
