-- The expression of a generated column changes: stored rewrites, virtual does not.
-- since 18
CREATE TABLE people (
    id integer PRIMARY KEY, first text, last text,
    stored_name text GENERATED ALWAYS AS (first || ' ' || last) STORED,
    virtual_name text GENERATED ALWAYS AS (first || ' ' || last) VIRTUAL
);
