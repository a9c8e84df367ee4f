-- Event triggers come last: they would see the other statements of the plan.
CREATE TABLE t (id integer PRIMARY KEY);
