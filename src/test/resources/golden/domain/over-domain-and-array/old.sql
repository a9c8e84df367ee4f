-- A domain over a domain, and one over an array: created in the order of their base types.
CREATE TABLE boxes (id integer PRIMARY KEY);
