-- An exclusion constraint over a scalar needs btree_gist.
CREATE TABLE rooms (id integer PRIMARY KEY);
