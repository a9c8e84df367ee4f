-- A table under another name whose sequence and indexes keep theirs, and nobody says that it is the
-- same table.
CREATE TABLE log (id serial PRIMARY KEY, line text);
CREATE INDEX log_line ON log (line);
