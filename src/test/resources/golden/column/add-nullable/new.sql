CREATE TABLE users (id integer PRIMARY KEY, nickname text, born date);
CREATE TABLE teams (id integer PRIMARY KEY, motto varchar(80));
