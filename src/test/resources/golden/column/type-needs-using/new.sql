CREATE TABLE imports (id integer PRIMARY KEY, quantity integer DEFAULT 0);
