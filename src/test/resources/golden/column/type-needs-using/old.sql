-- Text to integer has no assignment cast: USING, and a precondition on the rows.
CREATE TABLE imports (id integer PRIMARY KEY, quantity text DEFAULT '0');
