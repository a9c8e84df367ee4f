-- An index over a function of ours: the function first, IMMUTABLE as it must be.
CREATE TABLE names (id integer PRIMARY KEY, name text);
