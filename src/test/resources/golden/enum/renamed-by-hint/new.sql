CREATE TYPE pet_kind AS ENUM ('dog', 'cat');
CREATE TABLE pets (id integer PRIMARY KEY, kind pet_kind DEFAULT 'dog' NOT NULL);
