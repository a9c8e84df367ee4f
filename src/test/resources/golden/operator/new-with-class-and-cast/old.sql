-- A type of one's own with operators that name each other, a family, a class, casts, and an index that uses them.
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE points (id integer PRIMARY KEY, at pair);
