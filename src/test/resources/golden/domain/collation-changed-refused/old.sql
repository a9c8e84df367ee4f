-- A domain keeps its collation: refused, like another base type.
CREATE DOMAIN name AS text COLLATE "C";
CREATE TABLE t (id integer PRIMARY KEY);
