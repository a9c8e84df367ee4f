-- Triggers of every timing and level on a table that exists, with WHEN, columns and arguments.
CREATE TABLE docs (id integer PRIMARY KEY, title text, state text, updated_at timestamptz);
