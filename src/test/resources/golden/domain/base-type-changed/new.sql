CREATE DOMAIN amount AS numeric(14,4);
CREATE TABLE payments (id integer PRIMARY KEY, amount amount NOT NULL);
