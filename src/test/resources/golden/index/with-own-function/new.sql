CREATE FUNCTION normalized(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower(btrim(value));
CREATE TABLE names (id integer PRIMARY KEY, name text);
CREATE INDEX idx_names_normalized ON names (normalized(name));
