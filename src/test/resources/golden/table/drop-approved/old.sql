-- A table with dependents that are its own: sequence, indexes, constraints and trigger go with it.
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE legacy (id serial PRIMARY KEY, a text UNIQUE);
CREATE INDEX idx_legacy_a ON legacy (a);
CREATE TRIGGER legacy_touch BEFORE UPDATE ON legacy FOR EACH ROW EXECUTE FUNCTION touch();
