CREATE DOMAIN score AS integer CONSTRAINT score_check CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE games (id integer PRIMARY KEY, score score);
