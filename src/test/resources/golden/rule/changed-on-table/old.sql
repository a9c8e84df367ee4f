-- A rule whose action and event change, with a comment and another name for a third.
CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, what text);
CREATE RULE noted AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.id, 'in');
CREATE RULE guarded AS ON DELETE TO t WHERE old.id = 1 DO INSTEAD NOTHING;
CREATE RULE quiet AS ON UPDATE TO t DO ALSO NOTHING;
