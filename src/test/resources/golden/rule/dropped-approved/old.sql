-- A rule goes, and so does the table that it writes to.
CREATE TABLE notes (id integer PRIMARY KEY, body text);
CREATE TABLE log (id integer);
CREATE RULE quiet AS ON DELETE TO notes DO ALSO INSERT INTO log VALUES (old.id);
