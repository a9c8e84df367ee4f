CREATE TABLE people (
    id integer PRIMARY KEY, first text, last text,
    stored_name text GENERATED ALWAYS AS (last || ', ' || first) STORED,
    virtual_name text GENERATED ALWAYS AS (last || ', ' || first) VIRTUAL
);
