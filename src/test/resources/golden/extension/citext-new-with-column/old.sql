-- An extension must be there before the first column of its type.
CREATE TABLE users (id integer PRIMARY KEY, name text);
