-- A column keeps its rows, index and view when it is renamed; derived names follow.
CREATE TABLE users (id integer PRIMARY KEY, mail text NOT NULL);
CREATE INDEX idx_users_mail ON users (mail);
CREATE VIEW mails AS SELECT id, mail FROM users;
