CREATE TABLE a (id integer CONSTRAINT a_pkey PRIMARY KEY WITH (fillfactor = 80), code text CONSTRAINT a_code UNIQUE WITH (fillfactor = 70), part text CONSTRAINT a_part UNIQUE DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE b (id integer CONSTRAINT b_pkey PRIMARY KEY DEFERRABLE, a_id integer CONSTRAINT b_a_id REFERENCES a, CONSTRAINT b_own CHECK (id > 0));
COMMENT ON CONSTRAINT a_pkey ON a IS 'key';
COMMENT ON CONSTRAINT a_code ON a IS 'one of a kind';
COMMENT ON CONSTRAINT b_a_id ON b IS 'to a';
COMMENT ON CONSTRAINT b_own ON b IS 'positive';
