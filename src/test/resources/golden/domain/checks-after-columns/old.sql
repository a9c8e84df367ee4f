-- A new domain gets its checks when the columns are there, so that no row is written again.
CREATE TABLE people (id integer PRIMARY KEY, mail text);
