-- Firing changes in place, tags need a new one; what goes is gone before the others change.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE FUNCTION event() RETURNS event_trigger LANGUAGE plpgsql AS 'begin end';
CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION event();
CREATE EVENT TRIGGER firing ON ddl_command_end EXECUTE FUNCTION event();
CREATE EVENT TRIGGER gone ON sql_drop EXECUTE FUNCTION event();
COMMENT ON EVENT TRIGGER tags IS 'tables';
