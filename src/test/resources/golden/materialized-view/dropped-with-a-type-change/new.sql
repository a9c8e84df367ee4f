CREATE TABLE jobs (id integer PRIMARY KEY, name varchar(100) NOT NULL, key text);
