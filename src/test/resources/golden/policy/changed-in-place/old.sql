-- ALTER POLICY changes roles and conditions; nobody sees the table without its policy meanwhile.
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (owner = current_user);
CREATE POLICY ins ON notes FOR INSERT TO pg_monitor WITH CHECK (body <> '');
