-- New views, one over the other, their names in the wrong alphabetical order, with a comment.
CREATE TABLE sales (id integer PRIMARY KEY, day date NOT NULL, amount numeric(10,2) NOT NULL);
