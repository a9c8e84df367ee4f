-- A domain's base type cannot change in place: refused, or made anew with its columns.
CREATE DOMAIN amount AS numeric(8,2);
CREATE TABLE payments (id integer PRIMARY KEY, amount amount NOT NULL);
