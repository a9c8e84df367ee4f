-- The sequence of a new serial column is made in an earlier step than the column.
CREATE TABLE one (id integer PRIMARY KEY, a varchar(10));
CREATE TABLE two (id integer PRIMARY KEY, label text);
