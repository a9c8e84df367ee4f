CREATE TABLE a (id integer, payload text, CONSTRAINT a_id_pk PRIMARY KEY (id) INCLUDE (payload));
CREATE TABLE b (id integer, CONSTRAINT b_pkey PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED);
