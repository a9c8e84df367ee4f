-- A writable view: a column default of its own and an INSTEAD OF trigger.
CREATE TABLE base (id integer PRIMARY KEY, name text, kind text);
