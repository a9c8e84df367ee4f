-- What is not the key itself: deferrability, storage, comments.
CREATE TABLE a (id integer CONSTRAINT a_pkey PRIMARY KEY, code text CONSTRAINT a_code UNIQUE, part text CONSTRAINT a_part UNIQUE DEFERRABLE);
CREATE TABLE b (id integer CONSTRAINT b_pkey PRIMARY KEY, a_id integer CONSTRAINT b_a_id REFERENCES a, CONSTRAINT b_own CHECK (id > 0));
