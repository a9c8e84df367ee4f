-- A stored generated column becomes a virtual one and the reverse; what stands on them comes back.
CREATE TABLE people (
    id integer PRIMARY KEY, first text NOT NULL, last text NOT NULL,
    full_name text GENERATED ALWAYS AS (first || ' ' || last) STORED,
    letters integer GENERATED ALWAYS AS (length(first)) VIRTUAL
);
COMMENT ON COLUMN people.full_name IS 'as printed';
CREATE VIEW directory AS SELECT id, full_name FROM people;
ALTER TABLE people ADD CONSTRAINT people_letters_check CHECK (letters > 0);
