CREATE TABLE steps (place integer, what text, CONSTRAINT steps_pkey PRIMARY KEY (place) DEFERRABLE INITIALLY DEFERRED);
