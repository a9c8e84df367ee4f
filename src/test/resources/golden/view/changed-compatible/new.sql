CREATE TABLE users (id integer PRIMARY KEY, name text, active boolean DEFAULT true NOT NULL);
CREATE VIEW active_users AS SELECT id, name, upper(name) AS shout FROM users WHERE active AND name <> '';
CREATE VIEW user_names AS SELECT name FROM active_users;
