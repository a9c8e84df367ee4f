CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON notes USING (owner = current_user);
CREATE POLICY "No Empty" ON notes AS RESTRICTIVE FOR INSERT TO pg_monitor WITH CHECK (body <> '');
COMMENT ON POLICY own ON notes IS 'one''s own';
