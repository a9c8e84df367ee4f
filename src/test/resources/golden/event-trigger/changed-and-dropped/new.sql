CREATE TABLE t (id integer PRIMARY KEY, name text);
CREATE FUNCTION event() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE VIEW') EXECUTE FUNCTION event();
CREATE EVENT TRIGGER firing ON ddl_command_end EXECUTE FUNCTION event();
ALTER EVENT TRIGGER firing DISABLE;
COMMENT ON EVENT TRIGGER tags IS 'tables';
