-- FOR ALL TABLES cannot be given or taken away; a publication that goes takes no table along.
CREATE TABLE users (id integer PRIMARY KEY);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION old FOR TABLE users;
COMMENT ON PUBLICATION everything IS 'all of it';
COMMENT ON PUBLICATION old IS 'old';
