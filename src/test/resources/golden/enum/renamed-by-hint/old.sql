-- A type keeps its columns when it is renamed.
CREATE TYPE kind AS ENUM ('dog', 'cat');
CREATE TABLE pets (id integer PRIMARY KEY, kind kind DEFAULT 'dog' NOT NULL);
