-- A rule is new, one changes its action, one its event, and one is switched off.
CREATE TABLE notes (id integer PRIMARY KEY, body text);
CREATE TABLE log (id integer, at timestamptz DEFAULT now());
CREATE RULE quiet AS ON DELETE TO notes DO INSTEAD NOTHING;
CREATE RULE event AS ON INSERT TO notes DO ALSO NOTHING;
CREATE RULE off AS ON INSERT TO notes DO ALSO INSERT INTO log (id) VALUES (new.id);
COMMENT ON RULE quiet ON notes IS 'keeps rows';
