CREATE TABLE tokens (value text CONSTRAINT tokens_pkey PRIMARY KEY, user_id integer);
