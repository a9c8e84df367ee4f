CREATE TABLE lines (
    id integer PRIMARY KEY, price numeric(10,2) NOT NULL, quantity integer NOT NULL,
    total numeric GENERATED ALWAYS AS (price * quantity) VIRTUAL
);
