-- A new enum and a table that has it as column, array column and default.
CREATE TABLE people (id integer PRIMARY KEY);
