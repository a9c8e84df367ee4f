-- Rows that are there have no value for a column whose domain takes no NULL.
CREATE DOMAIN grade AS integer NOT NULL;
CREATE TABLE exams (id integer PRIMARY KEY);
