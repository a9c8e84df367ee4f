CREATE DOMAIN code AS bytea CONSTRAINT code_length CHECK (VALUE IS NULL OR octet_length(VALUE) = 4);
CREATE TABLE marks (place integer, id code CONSTRAINT marks_id UNIQUE);
