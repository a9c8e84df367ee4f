-- Another predicate and a further column at the end: CREATE OR REPLACE is enough.
CREATE TABLE users (id integer PRIMARY KEY, name text, active boolean DEFAULT true NOT NULL);
CREATE VIEW active_users AS SELECT id, name FROM users WHERE active;
CREATE VIEW user_names AS SELECT name FROM active_users;
