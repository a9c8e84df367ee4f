CREATE TABLE docs (id integer PRIMARY KEY, title text, state text, updated_at timestamptz);
CREATE FUNCTION on_docs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND TG_LEVEL = 'ROW' THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER docs_before BEFORE UPDATE OF title, state ON docs FOR EACH ROW
    WHEN (OLD.title IS DISTINCT FROM NEW.title OR OLD.state <> 'it''s :over %') EXECUTE FUNCTION on_docs('first', 'it''s second');
CREATE TRIGGER docs_after AFTER INSERT OR UPDATE OR DELETE ON docs FOR EACH STATEMENT EXECUTE FUNCTION on_docs();
CREATE TRIGGER docs_truncate BEFORE TRUNCATE ON docs FOR EACH STATEMENT EXECUTE FUNCTION on_docs();
COMMENT ON TRIGGER docs_before ON docs IS 'keeps updated_at';
