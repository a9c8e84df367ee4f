-- NOT NULL without a default fails on any row: only right on an empty table, so a precondition.
CREATE TABLE shipments (id integer PRIMARY KEY);
