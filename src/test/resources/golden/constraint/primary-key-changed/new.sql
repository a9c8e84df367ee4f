CREATE TABLE memberships (id integer NOT NULL, team_id integer NOT NULL, user_id integer NOT NULL, CONSTRAINT memberships_pkey PRIMARY KEY (team_id, user_id));
