-- An index whose name leaves no room for a suffix is replaced: the temporary name must fit.
CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE INDEX i23456789_b23456789_c23456789_d23456789_e23456789_f23456789_123 ON t (a);
