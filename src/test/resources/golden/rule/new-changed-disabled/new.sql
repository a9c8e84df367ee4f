CREATE TABLE notes (id integer PRIMARY KEY, body text);
CREATE TABLE log (id integer, at timestamptz DEFAULT now());
CREATE RULE quiet AS ON DELETE TO notes WHERE old.id < 10 DO INSTEAD INSERT INTO log (id) VALUES (old.id);
CREATE RULE event AS ON UPDATE TO notes DO ALSO NOTHING;
CREATE RULE off AS ON INSERT TO notes DO ALSO INSERT INTO log (id) VALUES (new.id);
ALTER TABLE notes DISABLE RULE off;
CREATE RULE more AS ON UPDATE TO notes WHERE new.id > old.id DO ALSO (INSERT INTO log (id) VALUES (1); INSERT INTO log (id) VALUES (2));
COMMENT ON RULE quiet ON notes IS 'keeps some rows';
