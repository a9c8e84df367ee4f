CREATE TABLE nodes (id integer PRIMARY KEY, parent_id integer REFERENCES nodes, name text, weight integer);
CREATE RECURSIVE VIEW node_paths (id, path) AS
    SELECT id, ARRAY[name] FROM nodes WHERE parent_id IS NULL
    UNION ALL
    SELECT n.id, p.path || n.name FROM nodes n JOIN node_paths p ON p.id = n.parent_id;
CREATE VIEW node_ranks AS
    SELECT n.id, rank() OVER w AS rank, sum(weight) FILTER (WHERE weight > 0) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS moving,
           c.names
    FROM nodes n
    CROSS JOIN LATERAL (SELECT string_agg(k.name, ', ' ORDER BY k.name DESC NULLS LAST) AS names FROM nodes k WHERE k.parent_id = n.id) c
    WINDOW w AS (PARTITION BY parent_id ORDER BY weight DESC);
CREATE VIEW node_sums AS
    SELECT parent_id, name, sum(weight) AS weight, grouping(parent_id, name) AS level FROM nodes GROUP BY CUBE (parent_id, name)
    EXCEPT ALL
    (SELECT NULL, name, weight, 0 FROM nodes ORDER BY weight FETCH FIRST 3 ROWS WITH TIES);
