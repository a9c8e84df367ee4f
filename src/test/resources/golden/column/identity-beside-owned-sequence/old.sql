-- A serial column becomes an identity and keeps its old sequence.
CREATE SEQUENCE parts_id_seq AS integer;
CREATE TABLE parts (id integer PRIMARY KEY DEFAULT nextval('parts_id_seq'), name text);
ALTER SEQUENCE parts_id_seq OWNED BY parts.id;
