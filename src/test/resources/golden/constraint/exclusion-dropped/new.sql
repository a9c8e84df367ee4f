CREATE TABLE seats (id integer PRIMARY KEY, label text);
