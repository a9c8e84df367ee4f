-- Queries that a printer gets wrong: recursion, LATERAL, window, grouping sets, set operations, FILTER.
CREATE TABLE nodes (id integer PRIMARY KEY, parent_id integer REFERENCES nodes, name text, weight integer);
