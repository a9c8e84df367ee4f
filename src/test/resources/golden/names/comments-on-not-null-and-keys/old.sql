-- Comments on NOT NULL constraints and on the indexes of keys come and go with them.
CREATE TABLE kept (a integer NOT NULL, b integer NOT NULL);
CREATE TABLE gone (id integer CONSTRAINT gone_id_there NOT NULL, CONSTRAINT gone_pkey PRIMARY KEY (id), note text NOT NULL);
COMMENT ON CONSTRAINT kept_b_not_null ON kept IS 'b was asked for';
COMMENT ON CONSTRAINT gone_id_there ON gone IS 'always there';
COMMENT ON INDEX gone_pkey IS 'the index of the key';
