CREATE TABLE points (label text, y integer NOT NULL, x integer NOT NULL, id integer PRIMARY KEY);
