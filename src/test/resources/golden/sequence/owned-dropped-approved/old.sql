-- A serial column keeps its values and loses its sequence.
CREATE TABLE visits (id serial PRIMARY KEY, day date);
