-- A build that broke has left an index behind that nothing uses.
CREATE TABLE users (id integer PRIMARY KEY, mail text);
CREATE INDEX users_mail ON users (mail);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'users_mail'::regclass;
