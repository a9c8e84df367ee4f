-- NOT NULL goes away; the way back must validate again.
CREATE TABLE users (id integer PRIMARY KEY, phone text NOT NULL);
