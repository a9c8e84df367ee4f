CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes TO pg_read_all_data, pg_monitor USING (owner = session_user);
CREATE POLICY ins ON notes FOR INSERT TO pg_monitor WITH CHECK (body <> 'x' AND id > 0);
