CREATE TYPE mood AS ENUM ('blue', 'ok', 'fine, really');
CREATE TABLE people (id integer PRIMARY KEY, mood mood DEFAULT 'blue', CONSTRAINT people_mood_check CHECK (mood <> 'ok' OR id > 0));
