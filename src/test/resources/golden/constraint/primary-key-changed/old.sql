-- The key moves from one column to two; a foreign key depends on the old one's index no more.
CREATE TABLE memberships (id integer NOT NULL CONSTRAINT memberships_pkey PRIMARY KEY, team_id integer NOT NULL, user_id integer NOT NULL);
