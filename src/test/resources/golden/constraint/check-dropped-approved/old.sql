-- A check goes away by name.
CREATE TABLE g (id integer PRIMARY KEY, n integer CONSTRAINT g_n_check CHECK (n > 0));
