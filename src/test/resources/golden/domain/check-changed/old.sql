-- A check of the same name with another expression is dropped and added.
CREATE DOMAIN score AS integer CONSTRAINT score_check CHECK (VALUE BETWEEN 0 AND 10);
CREATE TABLE games (id integer PRIMARY KEY, score score);
