CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at := now(); RETURN NEW; END $$;
CREATE TABLE pages (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text, updated_at timestamptz DEFAULT now() NOT NULL, token uuid DEFAULT gen_random_uuid() NOT NULL);
CREATE TRIGGER pages_stamp BEFORE UPDATE ON pages FOR EACH ROW EXECUTE FUNCTION stamp();
