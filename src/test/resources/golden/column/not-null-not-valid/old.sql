-- PostgreSQL 18 knows NOT NULL that is not validated, and NO INHERIT: both are wanted as they are.
-- since 18
CREATE TABLE orders (id integer PRIMARY KEY, ref text, region text);
