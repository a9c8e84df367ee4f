-- A key to columns that become unique in the same change, MATCH FULL.
CREATE TABLE codes (id integer PRIMARY KEY, system text NOT NULL, code text NOT NULL);
CREATE TABLE uses (id integer PRIMARY KEY, system text, code text);
