-- UNIQUE with INCLUDE, with storage options, and a change of deferrability.
CREATE TABLE p (id integer PRIMARY KEY, pos integer, code text, info text, CONSTRAINT p_pos_unique UNIQUE (pos));
