-- The index that stands for a row comes first, and goes last.
CREATE TABLE t (id integer NOT NULL, code text NOT NULL, CONSTRAINT t_code UNIQUE (code));
ALTER TABLE t REPLICA IDENTITY USING INDEX t_code;
CREATE TABLE u (id integer);
