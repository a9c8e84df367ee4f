CREATE TABLE one (id integer PRIMARY KEY, a text, b text);
CREATE TABLE two (id integer PRIMARY KEY, label text, number serial);
