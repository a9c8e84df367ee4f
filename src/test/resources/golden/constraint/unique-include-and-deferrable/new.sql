CREATE TABLE p (
    id integer PRIMARY KEY, pos integer, code text, info text,
    CONSTRAINT p_pos_unique UNIQUE (pos) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT p_code_unique UNIQUE (code) INCLUDE (info) WITH (fillfactor = 70)
);
