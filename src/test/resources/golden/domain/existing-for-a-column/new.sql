CREATE DOMAIN address AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE people (id integer PRIMARY KEY, mail address);
CREATE INDEX people_mail ON people (mail);
