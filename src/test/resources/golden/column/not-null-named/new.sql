CREATE TABLE users (id integer PRIMARY KEY, a text CONSTRAINT users_a_present NOT NULL, b text CONSTRAINT users_b_present NOT NULL, c text NOT NULL);
