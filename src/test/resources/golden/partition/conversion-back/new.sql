CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE events (
    id bigserial, at date NOT NULL, user_id bigint REFERENCES users, cause bigint, cause_at date, note text,
    CONSTRAINT events_note_check CHECK (note <> ''),
    PRIMARY KEY (id, at),
    CONSTRAINT events_cause_fkey FOREIGN KEY (cause, cause_at) REFERENCES events
);
CREATE INDEX events_user_id_idx ON events (user_id);
CREATE TABLE marks (event bigint, at date, FOREIGN KEY (event, at) REFERENCES events);
CREATE TABLE notes (event bigint, at date, FOREIGN KEY (event, at) REFERENCES events ON DELETE CASCADE);
CREATE VIEW recent AS SELECT id, at FROM events WHERE at > '2020-01-01';
CREATE MATERIALIZED VIEW daily AS SELECT at, count(*) AS n FROM events GROUP BY at;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := coalesce(NEW.note, 'none'); RETURN NEW; END $$;
CREATE TRIGGER events_stamp BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION stamp();
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON events USING (user_id = 1);
COMMENT ON TABLE events IS 'what happened';
COMMENT ON COLUMN events.note IS 'in words';
GRANT SELECT ON events TO PUBLIC;
