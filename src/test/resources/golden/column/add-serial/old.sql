-- A new serial column: sequence, default and ownership.
CREATE TABLE rows_of_old (name text PRIMARY KEY);
