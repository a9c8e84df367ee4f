-- One name for a column, an index in another schema, a type, a function, a constraint and a trigger.
CREATE SCHEMA other;
CREATE TABLE thing (id integer PRIMARY KEY);
