CREATE TABLE base (id integer PRIMARY KEY, name text, kind text);
CREATE VIEW dogs AS SELECT id, name, kind FROM base WHERE kind = 'dog';
ALTER VIEW dogs ALTER kind SET DEFAULT 'dog';
CREATE FUNCTION dogs_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE base SET kind = 'former dog' WHERE id = OLD.id;
    RETURN OLD;
END
$$;
CREATE TRIGGER dogs_delete INSTEAD OF DELETE ON dogs FOR EACH ROW EXECUTE FUNCTION dogs_delete();
