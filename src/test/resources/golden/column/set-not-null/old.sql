-- NOT NULL on a column that has rows: by a NOT VALID constraint, validated apart.
CREATE TABLE users (id integer PRIMARY KEY, email text, name text DEFAULT 'anonymous');
