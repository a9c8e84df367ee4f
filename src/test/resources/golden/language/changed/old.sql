-- A language goes and comes with what is written in it; a conversion too; a transform is replaced.
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE FUNCTION spoken() RETURNS integer LANGUAGE other AS 'begin return 1; end';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION latin IS 'from of old';
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'never used';
