-- A key moves to a new column whose NOT NULL has the name of the old column's.
CREATE TABLE notes (id integer NOT NULL, CONSTRAINT notes_pkey PRIMARY KEY (id), body text);
