-- Predicates and expressions are compared as the server prints them.
CREATE TABLE users (id integer PRIMARY KEY, email text, deleted_at timestamptz, profile jsonb);
