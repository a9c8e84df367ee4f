-- A language goes with its function and its transform; a conversion and an access method go too.
CREATE LANGUAGE other HANDLER plpgsql_call_handler;
CREATE FUNCTION spoken() RETURNS integer LANGUAGE other AS 'begin return 1; end';
CREATE TRANSFORM FOR integer LANGUAGE other (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
COMMENT ON LANGUAGE other IS 'other than ours';
