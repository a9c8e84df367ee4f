-- A function that a check, a generated column, an index, a default, a policy-like view and a domain use changes its body.
CREATE FUNCTION tidy(value text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT btrim(value)';
CREATE DOMAIN tidy_text AS text CONSTRAINT tidy_text_check CHECK (VALUE = tidy(VALUE));
CREATE TABLE t (
    id integer PRIMARY KEY,
    name tidy_text DEFAULT tidy(' x '),
    plain text GENERATED ALWAYS AS (tidy(CAST(name AS text))) STORED,
    CONSTRAINT t_name_check CHECK (tidy(name) <> '')
);
CREATE INDEX idx_t_tidy_name ON t (tidy(name));
CREATE VIEW tidied AS SELECT id, tidy(name) AS name FROM t;
