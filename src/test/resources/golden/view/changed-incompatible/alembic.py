# file: 2026_01_15_change.py
"""change

Revision ID: 074314bf7ea6
Revises: 000000000000
Create Date: 2026-01-15

"""

from typing import Sequence, Union

from alembic import op

# revision identifiers, used by Alembic.
revision: str = "074314bf7ea6"
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
    op.execute("DROP VIEW public.big_orders")
    op.execute("DROP VIEW public.order_totals")
    op.execute("""
        CREATE VIEW public.order_totals (placed, id, total) AS
         SELECT (placed)::date AS placed,
            (id)::bigint AS id,
            total
           FROM public.orders
        """)
    op.execute("COMMENT ON VIEW public.order_totals IS 'kept'")
    op.execute("""
        CREATE VIEW public.big_orders (id, total) AS
         SELECT id,
            total
           FROM public.order_totals
          WHERE (total > (100)::numeric)
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
    op.execute("DROP VIEW public.big_orders")
    op.execute("DROP VIEW public.order_totals")
    op.execute("""
        CREATE VIEW public.order_totals (id, total, placed) AS
         SELECT id,
            total,
            placed
           FROM public.orders
        """)
    op.execute("COMMENT ON VIEW public.order_totals IS 'kept'")
    op.execute("""
        CREATE VIEW public.big_orders (id, total) AS
         SELECT id,
            total
           FROM public.order_totals
          WHERE (total > (100)::numeric)
        """)
    # the next revision may run in the same transaction
    op.execute("SET LOCAL lock_timeout TO DEFAULT")
    op.execute("SET LOCAL statement_timeout TO DEFAULT")
