CREATE TABLE kept (a integer NOT NULL, b integer);
COMMENT ON CONSTRAINT kept_a_not_null ON kept IS 'a is asked for';
CREATE TABLE fresh (id integer CONSTRAINT fresh_id_there NOT NULL);
COMMENT ON CONSTRAINT fresh_id_there ON fresh IS 'always there';
