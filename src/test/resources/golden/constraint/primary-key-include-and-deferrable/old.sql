-- Properties of a key that tools lose: INCLUDE, DEFERRABLE, and its name.
CREATE TABLE a (id integer, payload text);
CREATE TABLE b (id integer);
