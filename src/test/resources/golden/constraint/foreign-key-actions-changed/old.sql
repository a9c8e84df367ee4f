-- Every referential action changes under the same names.
CREATE TABLE t (id integer PRIMARY KEY);
CREATE TABLE r (
    id integer PRIMARY KEY,
    a integer CONSTRAINT fk_a REFERENCES t,
    b integer CONSTRAINT fk_b REFERENCES t ON DELETE CASCADE,
    c integer CONSTRAINT fk_c REFERENCES t ON DELETE RESTRICT ON UPDATE SET NULL,
    d integer DEFAULT 1 CONSTRAINT fk_d REFERENCES t ON DELETE SET NULL
);
