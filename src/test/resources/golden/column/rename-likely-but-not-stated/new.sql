CREATE TABLE users (id integer PRIMARY KEY, telephone_number varchar(30));
