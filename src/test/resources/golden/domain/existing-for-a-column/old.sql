-- A column of a domain with checks cannot come without writing every row: the table is copied.
CREATE DOMAIN address AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE people (id integer PRIMARY KEY, mail text);
CREATE INDEX people_mail ON people (mail);
