CREATE TABLE places (
    id integer PRIMARY KEY,
    name text COMPRESSION pglz NOT NULL,
    size integer,
    CONSTRAINT places_sized CHECK (size > 0) NO INHERIT
);
CREATE TABLE cities (mayor text) INHERITS (places);
CREATE TABLE visits (id integer PRIMARY KEY, place_id integer REFERENCES places);
CREATE TABLE plans (id integer PRIMARY KEY, place_id integer);
CREATE INDEX places_name ON places (name);
COMMENT ON COLUMN places.size IS 'in hectares';
COMMENT ON TABLE places IS 'Where people go';
CREATE POLICY places_seen ON places USING (size IS NOT NULL);
ALTER TABLE places ENABLE ROW LEVEL SECURITY;
ALTER TABLE places ALTER COLUMN name SET (n_distinct = 100);
