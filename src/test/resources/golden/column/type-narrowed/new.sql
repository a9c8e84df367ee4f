CREATE TABLE narrow (id integer PRIMARY KEY, a varchar(20), b integer, c numeric(8,2), d varchar(40));
