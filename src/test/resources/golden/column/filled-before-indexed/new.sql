CREATE TABLE notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL, words tsvector);
CREATE FUNCTION notes_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := to_tsvector('pg_catalog.english', NEW.body);
  RETURN NEW;
END $$;
CREATE TRIGGER notes_words BEFORE INSERT OR UPDATE OF body ON notes FOR EACH ROW EXECUTE FUNCTION notes_words();
CREATE INDEX idx_notes_words ON notes USING gin (words);
