CREATE TABLE journal (id integer NOT NULL, line text, CONSTRAINT log_pkey PRIMARY KEY (id));
CREATE INDEX log_line ON journal (line);
CREATE SEQUENCE log_id_seq AS integer OWNED BY journal.id;
ALTER TABLE journal ALTER COLUMN id SET DEFAULT nextval('log_id_seq');
