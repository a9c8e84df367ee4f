CREATE TABLE shipments (id integer PRIMARY KEY, carrier text NOT NULL);
