-- What stands around a table that becomes partitioned: keys in both directions, a view, a trigger, privileges.
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (
    id bigserial, at date NOT NULL, user_id bigint REFERENCES users, note text,
    CONSTRAINT events_note_check CHECK (note <> ''),
    PRIMARY KEY (id, at)
);
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE TABLE marks (event bigint, at date, FOREIGN KEY (event, at) REFERENCES events);
CREATE VIEW recent AS SELECT id, at FROM events WHERE at > '2020-01-01';
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := coalesce(NEW.note, 'none'); RETURN NEW; END $$;
CREATE TRIGGER events_stamp BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION stamp();
COMMENT ON TABLE events IS 'what happened';
GRANT SELECT ON events TO PUBLIC;
