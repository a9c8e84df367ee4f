-- A foreign table goes before its mapping, its server and its wrapper.
CREATE FOREIGN DATA WRAPPER wrap;
CREATE SERVER there FOREIGN DATA WRAPPER wrap;
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (user 'me');
CREATE FOREIGN TABLE far (id integer, CONSTRAINT positive CHECK (id > 0)) SERVER there;
COMMENT ON FOREIGN TABLE far IS 'far away';
COMMENT ON COLUMN far.id IS 'their id';
COMMENT ON CONSTRAINT positive ON far IS 'they say';
