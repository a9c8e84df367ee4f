CREATE TABLE raw (id integer NOT NULL, line text);
