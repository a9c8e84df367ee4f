CREATE TABLE reviews (id integer PRIMARY KEY, rating integer CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5));
