CREATE TABLE notes (id integer PRIMARY KEY, owner varchar(40) NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (owner = current_user);
