-- A primary key on a table that has rows: unique index first, then NOT NULL proven, then the key.
CREATE TABLE tokens (value text, user_id integer);
