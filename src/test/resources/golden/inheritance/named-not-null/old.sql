-- A new heir has a NOT NULL constraint with a name of its own on a column of its parent.
CREATE TABLE parts (id integer NOT NULL, weight integer NOT NULL);
