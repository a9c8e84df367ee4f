-- The sequence of a serial column grows together with its column.
CREATE TABLE hits (id serial PRIMARY KEY, path text NOT NULL);
