-- Another body of the input function, a way to send, and modifiers: no value is touched.
CREATE TYPE word;
CREATE FUNCTION word_in(cstring) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION word_send(word) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, SEND = word_send, INTERNALLENGTH = VARIABLE, STORAGE = extended);
CREATE TABLE words (id integer PRIMARY KEY, spelled word);
COMMENT ON FUNCTION word_in(cstring) IS 'reads';
COMMENT ON FUNCTION word_send(word) IS 'sends';
