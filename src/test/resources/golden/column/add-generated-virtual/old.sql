-- A virtual generated column costs nothing on disk: PostgreSQL 18.
-- since 18
CREATE TABLE lines (id integer PRIMARY KEY, price numeric(10,2) NOT NULL, quantity integer NOT NULL);
