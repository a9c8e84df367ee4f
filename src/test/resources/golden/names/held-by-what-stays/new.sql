CREATE TABLE loans (id integer PRIMARY KEY, due date);
CREATE VIEW due AS SELECT id FROM loans WHERE due < CURRENT_DATE;
CREATE TABLE codes (code text NOT NULL, place integer NOT NULL, CONSTRAINT codes_place PRIMARY KEY (place));
