
-- file: 01_change.up.sql
-- change: create view node_paths and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

CREATE VIEW public.node_paths (id, path) AS
 WITH RECURSIVE node_paths(id, path) AS (
         SELECT nodes.id,
            ARRAY[nodes.name] AS "array"
           FROM public.nodes
          WHERE (nodes.parent_id IS NULL)
        UNION ALL
         SELECT n.id,
            (p.path || n.name)
           FROM (public.nodes n
             JOIN node_paths p ON ((p.id = n.parent_id)))
        )
 SELECT id,
    path
   FROM node_paths;
CREATE VIEW public.node_ranks (id, rank, moving, names) AS
 SELECT n.id,
    rank() OVER w AS rank,
    sum(n.weight) FILTER (WHERE (n.weight > 0)) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS
        moving,
    c.names
   FROM (public.nodes n
     CROSS JOIN LATERAL ( SELECT string_agg(k.name, ', '::text ORDER BY k.name DESC NULLS LAST) AS
         names
           FROM public.nodes k
          WHERE (k.parent_id = n.id)) c)
  WINDOW w AS (PARTITION BY n.parent_id ORDER BY n.weight DESC);
CREATE VIEW public.node_sums (parent_id, name, weight, level) AS
 SELECT nodes.parent_id,
    nodes.name,
    sum(nodes.weight) AS weight,
    GROUPING(nodes.parent_id, nodes.name) AS level
   FROM public.nodes
  GROUP BY CUBE(nodes.parent_id, nodes.name)
EXCEPT ALL
( SELECT NULL::integer AS parent_id,
    nodes.name,
    nodes.weight,
    0 AS level
   FROM public.nodes
  ORDER BY nodes.weight
 FETCH FIRST (3) ROWS WITH TIES);

COMMIT;

-- file: 01_change.down.sql
-- Undoes: change: create view node_paths and more

BEGIN;
SET LOCAL lock_timeout = '3s';
SET LOCAL statement_timeout = '30s';

DROP VIEW public.node_sums;
DROP VIEW public.node_ranks;
DROP VIEW public.node_paths;

COMMIT;
