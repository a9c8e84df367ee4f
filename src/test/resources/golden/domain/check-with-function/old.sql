-- A check that calls a function of ours: function, domain, table, in that order.
CREATE TABLE accounts (id integer PRIMARY KEY);
