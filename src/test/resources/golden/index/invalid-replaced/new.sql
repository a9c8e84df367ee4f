CREATE TABLE users (id integer PRIMARY KEY, mail text);
CREATE INDEX users_mail ON users (mail);
