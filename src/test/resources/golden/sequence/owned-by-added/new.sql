CREATE SEQUENCE parts_seq;
CREATE TABLE parts (id bigint DEFAULT nextval('parts_seq') PRIMARY KEY);
ALTER SEQUENCE parts_seq OWNED BY parts.id;
