-- A type goes with its functions and the column that stores it.
CREATE TYPE word;
CREATE FUNCTION word_in(cstring) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, INTERNALLENGTH = VARIABLE, STORAGE = extended);
CREATE TYPE planned;
CREATE TABLE t (id integer PRIMARY KEY, spelled word, all_of_them word[]);
COMMENT ON TYPE word IS 'without spaces';
COMMENT ON FUNCTION word_in(cstring) IS 'reads';
