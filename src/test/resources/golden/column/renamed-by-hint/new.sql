CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
CREATE INDEX idx_users_mail ON users (email);
CREATE VIEW mails AS SELECT id, email AS mail FROM users;
