-- Row security comes to a table: the policy is there before rows are hidden.
CREATE TABLE notes (id integer PRIMARY KEY, owner text NOT NULL, body text);
