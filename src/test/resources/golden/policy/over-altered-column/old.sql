-- A policy keeps its column from changing type: it goes before and comes back after.
CREATE TABLE notes (id integer PRIMARY KEY, owner varchar(20) NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (owner = current_user);
