CREATE TABLE notes (number integer CONSTRAINT notes_id_not_null NOT NULL, CONSTRAINT notes_pkey PRIMARY KEY (number), body text);
