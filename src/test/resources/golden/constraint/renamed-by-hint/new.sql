CREATE TABLE u (id integer PRIMARY KEY, email text CONSTRAINT u_email_unique UNIQUE, age integer CONSTRAINT u_age_check CHECK (age > 0));
