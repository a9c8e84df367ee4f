CREATE TABLE t (id integer PRIMARY KEY, a text);
CREATE TABLE log (id integer, what text);
CREATE RULE noted AS ON INSERT TO t DO ALSO INSERT INTO log VALUES (new.id, 'inserted');
CREATE RULE guarded AS ON UPDATE TO t WHERE old.id = 1 DO INSTEAD NOTHING;
CREATE RULE silent AS ON UPDATE TO t DO ALSO NOTHING;
COMMENT ON RULE noted ON t IS 'every one';
