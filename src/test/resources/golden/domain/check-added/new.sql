CREATE DOMAIN quantity AS integer CONSTRAINT quantity_check CHECK (VALUE > 0);
CREATE TABLE lines (id integer PRIMARY KEY, quantity quantity NOT NULL);
