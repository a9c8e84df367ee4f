# file: 2026_01_15_change.py
"""change

Revision ID: 8c94d69957c2
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "8c94d69957c2"
down_revision: Union[str, Sequence[str], None] = "000000000000"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("""
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
           FROM node_paths
        """)
    op.execute("""
        CREATE VIEW public.node_ranks (id, rank, moving, names) AS
         SELECT n.id,
            rank() OVER w AS rank,
            sum(n.weight) FILTER (WHERE (n.weight > 0)) OVER
                (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS moving,
            c.names
           FROM (public.nodes n
             CROSS JOIN LATERAL ( SELECT string_agg(k.name, ', '::text ORDER BY k.name
                 DESC NULLS LAST) AS names
                   FROM public.nodes k
                  WHERE (k.parent_id = n.id)) c)
          WINDOW w AS (PARTITION BY n.parent_id ORDER BY n.weight DESC)
        """)
    op.execute("""
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
         FETCH FIRST (3) ROWS WITH TIES)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")


def downgrade() -> None:
    """Downgrade schema."""
    # commits the revisions before this one, so that their locks are released
    with op.get_context().autocommit_block():
        pass
    op.execute("SET LOCAL lock_timeout = '3s'")
    op.execute("SET LOCAL statement_timeout = '30s'")
    op.execute("DROP VIEW public.node_sums")
    op.execute("DROP VIEW public.node_ranks")
    op.execute("DROP VIEW public.node_paths")
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
