-- Nobody approves that anything goes, so that the names are not free.
CREATE TABLE loans (id integer PRIMARY KEY, due date);
CREATE INDEX due ON loans (due);
CREATE TABLE codes (code text NOT NULL, place integer NOT NULL, CONSTRAINT codes_code PRIMARY KEY (code));
