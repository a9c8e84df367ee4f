-- Checks on a table that has rows, one over two columns, one with a function and a literal to escape.
CREATE TABLE offers (id integer PRIMARY KEY, price numeric(10,2), was numeric(10,2), code text);
