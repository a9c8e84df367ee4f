-- Two tables with a foreign key between them are dropped: the referencing one first.
CREATE TABLE a_parents (id integer PRIMARY KEY);
CREATE TABLE b_children (id integer PRIMARY KEY, parent_id integer REFERENCES a_parents);
CREATE TABLE kept (id integer PRIMARY KEY);
