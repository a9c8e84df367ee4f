-- A policy that the wanted schema lacks stays: dropping it could lock people out or let them in.
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL);
CREATE POLICY own ON notes USING (owner = current_user);
