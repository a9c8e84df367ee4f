-- The same name, another expression: dropped and added, and not lost in between for longer than needed.
CREATE TABLE reviews (id integer PRIMARY KEY, rating integer CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 3));
