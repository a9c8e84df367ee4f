CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL, size integer DEFAULT 1, note text, CONSTRAINT places_size_check CHECK (size > 0));
CREATE TABLE cities (mayor text, note text) INHERITS (places);
ALTER TABLE cities ADD CONSTRAINT cities_note_check CHECK (note <> '');
