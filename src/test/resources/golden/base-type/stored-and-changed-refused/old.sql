-- Rows hold values of it: nothing says how they would look as the other one.
CREATE TYPE word;
CREATE FUNCTION word_in(cstring) RETURNS word LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION word_out(word) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE word (INPUT = word_in, OUTPUT = word_out, INTERNALLENGTH = VARIABLE, STORAGE = extended);
CREATE TABLE t (id integer PRIMARY KEY, spelled word, all_of_them word[]);
