-- The expression of a stored generated column changes: in place since 17, before the column is made again.
CREATE TABLE people (
    id integer PRIMARY KEY, first text NOT NULL, last text NOT NULL,
    full_name text NOT NULL GENERATED ALWAYS AS (first || ' ' || last) STORED
);
COMMENT ON COLUMN people.full_name IS 'as printed';
CREATE UNIQUE INDEX people_full_name ON people (full_name);
CREATE VIEW directory AS SELECT id, full_name FROM people;
