-- The trigger keeps its name and calls another function; the old function goes.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE FUNCTION old_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER t_guard BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION old_guard();
