-- A check on a domain in use: NOT VALID first, validated later.
CREATE DOMAIN quantity AS integer;
CREATE TABLE lines (id integer PRIMARY KEY, quantity quantity NOT NULL);
