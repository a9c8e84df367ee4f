CREATE DOMAIN zip AS text;
CREATE TABLE addresses (id integer PRIMARY KEY, zip zip);
