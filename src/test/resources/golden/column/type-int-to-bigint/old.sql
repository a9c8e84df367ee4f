-- The classic: a key that runs out. In place it rewrites the table and the one that points to it.
CREATE TABLE events (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text);
CREATE TABLE event_notes (id integer PRIMARY KEY, event_id integer NOT NULL CONSTRAINT fk_event_notes_events REFERENCES events);
