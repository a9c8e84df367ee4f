CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE event_notes (id integer PRIMARY KEY, event_id bigint NOT NULL CONSTRAINT fk_event_notes_events REFERENCES events);
