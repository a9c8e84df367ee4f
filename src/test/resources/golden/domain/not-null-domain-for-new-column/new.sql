CREATE DOMAIN grade AS integer NOT NULL;
CREATE TABLE exams (id integer PRIMARY KEY, result grade);
