-- A label that only changes its name keeps its rows; the column is not touched.
CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s fine');
CREATE TABLE people (id integer PRIMARY KEY, mood mood DEFAULT 'sad', CONSTRAINT people_mood_check CHECK (mood <> 'ok' OR id > 0));
