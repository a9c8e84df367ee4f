CREATE TABLE cells (id integer PRIMARY KEY, code varchar(20));
