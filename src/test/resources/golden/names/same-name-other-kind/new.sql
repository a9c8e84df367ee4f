CREATE SCHEMA other;
CREATE FUNCTION thing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TYPE other.thing AS ENUM ('thing');
CREATE TABLE thing (id integer PRIMARY KEY, thing other.thing DEFAULT 'thing', CONSTRAINT thing CHECK (thing IS NOT NULL));
CREATE TABLE other.things (thing integer);
CREATE INDEX thing_index ON other.things (thing);
CREATE TRIGGER thing BEFORE INSERT ON thing FOR EACH ROW EXECUTE FUNCTION thing();
