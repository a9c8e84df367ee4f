-- Options, versions and columns change in place: dropping a server would take its tables along.
CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE FOREIGN DATA WRAPPER wrap OPTIONS (debug 'true');
CREATE SERVER there VERSION '1' FOREIGN DATA WRAPPER wrap OPTIONS (host 'elsewhere', port '5432');
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (user 'me');
CREATE FOREIGN TABLE far (id integer OPTIONS (column_name 'ID') NOT NULL, name varchar(20), gone text DEFAULT 'x', CONSTRAINT positive CHECK (id > 0)) SERVER there OPTIONS (table_name 'Far');
CREATE VIEW near AS SELECT id, name FROM far;
CREATE TRIGGER fired BEFORE INSERT ON far FOR EACH ROW EXECUTE FUNCTION fired();
COMMENT ON COLUMN far.name IS 'their name';
