-- A rename by hint, the names of its parts kept, together with a new column, a new index and a dropped one.
CREATE TABLE msgs (id integer CONSTRAINT msgs_id_not_null NOT NULL CONSTRAINT msgs_pkey PRIMARY KEY, txt text);
CREATE INDEX idx_msgs_txt ON msgs (txt);
