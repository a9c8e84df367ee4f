CREATE LANGUAGE other HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
CREATE FUNCTION spoken() RETURNS integer LANGUAGE other AS 'begin return 1; end';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal));
CREATE DEFAULT CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION latin IS 'from of old';
COMMENT ON TRANSFORM FOR integer LANGUAGE sql IS 'never used';
