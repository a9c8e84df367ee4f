CREATE TABLE f (
    id integer PRIMARY KEY, a integer, b integer, c integer, d integer, e integer,
    CONSTRAINT f_b_check CHECK (b > 0) NOT ENFORCED,
    CONSTRAINT f_c_check CHECK (c > 0) NO INHERIT,
    CONSTRAINT f_d_check CHECK (d > 0),
    CONSTRAINT f_e_check CHECK (e > 0)
);
ALTER TABLE f ADD CONSTRAINT f_a_check CHECK (a > 0) NOT VALID;
