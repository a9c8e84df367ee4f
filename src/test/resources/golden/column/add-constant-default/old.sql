-- A constant default fills old rows without rewriting the table.
CREATE TABLE products (id integer PRIMARY KEY);
