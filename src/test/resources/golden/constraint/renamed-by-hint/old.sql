-- Constraints take the project's naming standard without being built anew.
CREATE TABLE u (id integer PRIMARY KEY, email text CONSTRAINT uq_email UNIQUE, age integer CONSTRAINT ck1 CHECK (age > 0));
