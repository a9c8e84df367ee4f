-- A sequence that nothing draws from.
CREATE SEQUENCE old_counter;
CREATE TABLE things (id integer PRIMARY KEY);
