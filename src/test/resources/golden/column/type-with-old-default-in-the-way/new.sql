CREATE TABLE switches (id integer PRIMARY KEY, state boolean DEFAULT false NOT NULL);
