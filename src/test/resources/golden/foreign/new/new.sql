CREATE TABLE here (id integer PRIMARY KEY);
CREATE FOREIGN DATA WRAPPER "Wrap" OPTIONS (debug 'true');
CREATE SERVER there TYPE 'odd' VERSION '1' FOREIGN DATA WRAPPER "Wrap" OPTIONS (host 'elsewhere', port '5432');
CREATE USER MAPPING FOR PUBLIC SERVER there;
CREATE USER MAPPING FOR postgres SERVER there OPTIONS (user 'me');
CREATE FOREIGN TABLE far (
  id integer OPTIONS (column_name 'ID') NOT NULL,
  name varchar(20) COLLATE "C" DEFAULT 'none',
  total integer GENERATED ALWAYS AS (id * 2) STORED,
  CONSTRAINT positive CHECK (id > 0)
) SERVER there OPTIONS (table_name 'Far', schema_name 'it''s');
CREATE FOREIGN TABLE nothing () SERVER there;
ALTER FOREIGN TABLE far ALTER COLUMN name SET STATISTICS 5;
CREATE VIEW near AS SELECT id, name FROM far;
CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER fired BEFORE INSERT ON far FOR EACH ROW EXECUTE FUNCTION fired();
COMMENT ON FOREIGN DATA WRAPPER "Wrap" IS 'a wrapper';
COMMENT ON SERVER there IS 'a server';
COMMENT ON FOREIGN TABLE far IS 'far away';
COMMENT ON COLUMN far.id IS 'their id';
COMMENT ON CONSTRAINT positive ON far IS 'they say';
