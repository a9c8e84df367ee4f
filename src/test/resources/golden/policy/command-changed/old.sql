-- What ALTER POLICY cannot change goes and comes in one transaction, with its comment.
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes FOR UPDATE USING (owner = current_user) WITH CHECK (owner = current_user);
CREATE POLICY lax ON notes AS PERMISSIVE FOR SELECT USING (true);
COMMENT ON POLICY own ON notes IS 'one''s own';
