-- What CLUSTER remembers may be a key.
CREATE TABLE t (id integer PRIMARY KEY, name text UNIQUE);
ALTER TABLE t CLUSTER ON t_name_key;
