-- A policy that goes, one that goes with its table, and a function that both need.
CREATE FUNCTION allowed(text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT $1 = current_user';
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL);
CREATE TABLE legacy (id integer PRIMARY KEY, owner text NOT NULL);
ALTER TABLE legacy ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (allowed(owner));
CREATE POLICY own ON legacy USING (allowed(owner));
