-- A language with a transform and a function in it, a conversion, and access methods.
CREATE TABLE t (id integer PRIMARY KEY);
