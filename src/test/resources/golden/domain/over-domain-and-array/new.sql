CREATE DOMAIN positive AS integer CONSTRAINT positive_check CHECK (VALUE > 0);
CREATE DOMAIN small_positive AS positive CONSTRAINT small_positive_check CHECK (VALUE < 100);
CREATE DOMAIN dimensions AS small_positive[] CONSTRAINT dimensions_check CHECK (cardinality(VALUE) <= 3);
CREATE TABLE boxes (id integer PRIMARY KEY, size dimensions, weight small_positive);
