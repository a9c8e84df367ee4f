-- A value before the first has only BEFORE.
CREATE TYPE level AS ENUM ('b', 'c');
CREATE TABLE exams (id integer PRIMARY KEY, level level);
