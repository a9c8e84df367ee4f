-- Another wrapper means another server: its mapping, its tables and the views over them go and come back.
CREATE FOREIGN DATA WRAPPER one;
CREATE FOREIGN DATA WRAPPER two;
CREATE SERVER there FOREIGN DATA WRAPPER one;
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (user 'me');
CREATE FOREIGN TABLE far (id integer) SERVER there;
CREATE VIEW near AS SELECT id FROM far;
COMMENT ON COLUMN far.id IS 'their id';
COMMENT ON VIEW near IS 'near';
