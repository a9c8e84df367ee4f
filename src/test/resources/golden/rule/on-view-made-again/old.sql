-- The rules that make a view updatable come back with it, and so do their comments.
CREATE TABLE notes (id integer PRIMARY KEY, body text);
CREATE VIEW short AS SELECT id, body FROM notes;
CREATE RULE ins AS ON INSERT TO short DO INSTEAD INSERT INTO notes VALUES (new.id, new.body);
COMMENT ON RULE ins ON short IS 'writes through';
