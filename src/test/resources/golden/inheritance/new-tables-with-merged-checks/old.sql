-- Parent and child state the same check; both tables are new, then both go.
CREATE TABLE nothing (id integer);
