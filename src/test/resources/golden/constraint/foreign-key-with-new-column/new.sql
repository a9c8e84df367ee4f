CREATE TABLE teams (id integer PRIMARY KEY);
CREATE TABLE users (id integer PRIMARY KEY, team_id integer CONSTRAINT fk_users_teams REFERENCES teams ON DELETE SET NULL);
CREATE INDEX idx_users_team_id ON users (team_id);
