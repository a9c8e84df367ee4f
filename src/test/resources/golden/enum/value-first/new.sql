CREATE TYPE level AS ENUM ('a', 'b', 'c');
CREATE TABLE exams (id integer PRIMARY KEY, level level);
