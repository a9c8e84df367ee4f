-- No table stores it: it goes with its functions and comes again, with what is made of it.
CREATE TYPE word;
CREATE FUNCTION word_in(cstring) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, INTERNALLENGTH = VARIABLE, STORAGE = extended);
CREATE FUNCTION long(word) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT length($1::text) > 5';
CREATE CAST (word AS text) WITH INOUT;
CREATE VIEW words AS SELECT 'one'::word AS it;
COMMENT ON TYPE word IS 'without spaces';
COMMENT ON FUNCTION word_in(cstring) IS 'reads';
COMMENT ON VIEW words IS 'all';
