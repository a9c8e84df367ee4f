-- NOT VALID, NOT ENFORCED, NO INHERIT and a validation: every flag of a check.
-- since 18
CREATE TABLE f (id integer PRIMARY KEY, a integer, b integer, c integer, d integer, e integer);
ALTER TABLE f ADD CONSTRAINT f_d_check CHECK (d > 0) NOT VALID;
ALTER TABLE f ADD CONSTRAINT f_e_check CHECK (e > 0) NOT ENFORCED;
