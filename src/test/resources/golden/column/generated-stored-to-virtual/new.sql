CREATE TABLE people (
    id integer PRIMARY KEY, first text NOT NULL, last text NOT NULL,
    full_name text GENERATED ALWAYS AS (first || ' ' || last) VIRTUAL,
    letters integer GENERATED ALWAYS AS (length(first)) STORED
);
COMMENT ON COLUMN people.full_name IS 'as printed';
CREATE VIEW directory AS SELECT id, full_name FROM people;
ALTER TABLE people ADD CONSTRAINT people_letters_check CHECK (letters > 0);
