CREATE TABLE users (id integer PRIMARY KEY);
CREATE PUBLICATION everything FOR TABLE users;
COMMENT ON PUBLICATION everything IS 'all of it';
