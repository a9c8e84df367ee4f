CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE FOREIGN DATA WRAPPER wrap OPTIONS (trace 'true');
CREATE SERVER there FOREIGN DATA WRAPPER wrap OPTIONS (host 'nearby', dbname 'x');
CREATE USER MAPPING FOR PUBLIC SERVER there OPTIONS (user 'you');
CREATE FOREIGN TABLE far (id integer OPTIONS (column_name 'Id', key 'true'), name varchar(40), more text COLLATE "C" DEFAULT 'y', CONSTRAINT positive CHECK (id > 1), CONSTRAINT named CHECK (name <> '')) SERVER there OPTIONS (table_name 'Far', fetch_size '5');
CREATE VIEW near AS SELECT id, name FROM far;
CREATE TRIGGER fired BEFORE INSERT ON far FOR EACH ROW EXECUTE FUNCTION fired();
COMMENT ON COLUMN far.name IS 'their name';
COMMENT ON COLUMN far.more IS 'more';
