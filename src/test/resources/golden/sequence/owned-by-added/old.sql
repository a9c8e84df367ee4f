-- A free sequence becomes owned by the column that draws from it.
CREATE SEQUENCE parts_seq;
CREATE TABLE parts (id bigint DEFAULT nextval('parts_seq') PRIMARY KEY);
