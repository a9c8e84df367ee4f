-- A serial of integer becomes an identity of bigint.
CREATE TABLE events (id serial PRIMARY KEY, note text);
CREATE TABLE details (id integer PRIMARY KEY, event_id integer REFERENCES events (id));
